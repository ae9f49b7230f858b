/**
 * Small words of the languages that we must tell apart, as they are written in letters to a shop. They decide where groups
 * of letters cannot: between Danish, Bokmål and Nynorsk a sentence often differs in two words. A word that several
 * languages share counts less the more there are of them, so it does no harm to list it under each.
 */
export const WORDED = ['sv', 'da', 'nb', 'nn', 'en', 'de', 'nl', 'fr', 'es', 'it', 'pt', 'fi', 'pl'] as const
export type Worded = (typeof WORDED)[number]

const WORDS: Record<Worded, string> = {
  sv: `och att det är inte jag ni du vi han hon den som på för av med till från om kan ska skulle vill har hade var vad när hur
    varför vem vilken vilket vilka mig dig sig oss er era ert ditt din dina min mitt mina vår vårt våra något någon några inget ingen
    inga alla allt mycket mer mest också även ännu redan bara sedan sen igen tillbaka efter innan före mellan under över utan eller men så
    nu då där här hit dit blir blev bli blivit fått får fick gör gjorde göra gjort tack hej hejsan snälla vänligen hälsningar
    imorgon igår idag veckan vecka dagar timmar månad måste borde kunna vara varit finns fanns köpte köpt beställt beställning paket
    pengar faktura kvitto återbetalning återkommer ringer ringa skicka skickat skickade skickar ligger står tror tycker undrar vet
    fortfarande kanske ganska väldigt dock ju väl nog alltså eftersom därför trots enligt hos än åt nej ja tyvärr förlåt
    beklagar ordnar kvar hela första sista andra tredje samma annan annat två tre fyra fem sex sju åtta nio tio klockan
    torsdag fredag måndag tisdag onsdag lördag söndag mot ner upp ut in bort hem hemma vilja heller själv varje gång fel fråga svar`,
  da: `og at det er ikke jeg I du vi han hun den som på for af med til fra om kan skal skulle vil har havde var hvad hvornår hvordan
    hvorfor hvem hvilken hvilket hvilke mig dig sig os jer jeres dit din dine min mit mine vores noget nogen nogle intet ingen alle alt
    meget mere mest også endnu allerede kun bare siden igen tilbage efter inden før mellem under over uden eller men så nu da der her
    bliver blev blive blevet fået får fik gør gjorde gøre gjort tak hej venligst venlig hilsen morgen går dag uge ugen uger dage timer
    måned må bør burde kunne være været findes købte købt bestilt bestilling pakke pakken penge pengene faktura kvittering
    ringer ringe sende sendt sendte sender ligger står tror synes gerne ved stadig måske ganske dog jo vel nok altså fordi derfor trods
    ifølge hos end nej ja desværre undskyld beklager ordner hele første sidste anden andet tredje samme to tre fire fem seks syv otte ni ti
    klokken torsdag fredag mandag tirsdag onsdag lørdag søndag mod ned op ud ind væk hjem hjemme heller selv hver gang fejl spørgsmål
    svar hjælp hjælpe øjeblik lige lidt sådan hende ham mens når hvis både eftermiddag aften nat sag sagen brug bruge bruger
    virker uheldigvis ihvertfald hvert aldrig altid kigge kigger altså netop blot fortsat omkring snart hurtigt penge
    lavet lave laver sagt siger sige spørger spørge tager tage taget giver give givet finder finde fundet holder
    ude inde oppe nede derhjemme vores jer jeg skriver skrev skrevet havde rigtig rigtigt færdig tid sikkert dagen byttet ødelagt
    betalt betale betaler hverdage eller andre flere hel halv hvilken gang kommer udenfor indenfor senest derefter herefter`,
  nb: `og at det er ikke jeg dere du vi han hun den som på for av med til fra om kan skal skulle vil har hadde var hva når hvordan
    hvorfor hvem hvilken hvilket hvilke meg deg seg oss deres ditt din dine min mitt mine vår vårt våre noe noen intet ingen alle alt
    mye meget mer mest også ennå enda allerede bare kun siden igjen tilbake etter innen før mellom under over uten eller men så nå da der her
    blir ble bli blitt fått får fikk gjør gjorde gjøre gjort takk hei vennligst vennlig hilsen morgen går dag uke uken uka uker dager timer
    måned må bør burde kunne være vært finnes kjøpte kjøpt bestilt bestilling pakke pakken pakka penger pengene faktura kvittering
    ringer ringe sende sendt sendte sender ligger står tror synes gjerne vet fortsatt fremdeles kanskje ganske jo vel nok altså fordi derfor
    tross ifølge hos enn nei ja dessverre unnskyld beklager ordner hele første siste annen annet andre tredje samme to tre fire fem
    seks sju syv åtte ni ti klokken klokka torsdag fredag mandag tirsdag onsdag lørdag søndag mot ned opp ut inn vekk hjem hjemme
    heller selv hver gang feil spørsmål svar hjelp hjelpe øyeblikk litt slik sånn henne ham mens hvis både ettermiddag kveld natt
    sak saken bruk bruke bruker virker å aldri alltid kikke ser nettopp omtrent rundt snart raskt
    laget lage lager sagt sier si spør spørre tar ta tatt gir gi gitt finner finne funnet holder holde
    ute inne oppe nede skriver skrev skrevet riktig ferdig tid sikkert dagen byttet ødelagt betalt betale betaler virkedager hverdager
    flere hel halv kommer utenfor innenfor senest deretter leste hørt skjedd skjer tusen trenger trengte fornøyd hyggelig dårlig
    denne disse dette greit greie jobb veien vite visste kveldens helga helgen gutt jente sendingen regningen avtalen vannet`,
  nn: `og at det er ikkje eg dykk de du vi me han ho den som på for av med til frå om kan skal skulle vil har hadde var kva når korleis
    kvifor kven kva kor kvar meg deg seg oss dykkar ditt din dine min mitt mine vår vårt våre noko nokon nokre ingen ingenting alle alt
    mykje meir mest òg også enno allereie berre sidan igjen tilbake etter innan før mellom under over utan eller men så no då der her
    blir vart vert verte blei bli blitt vorte fått får fekk gjer gjorde gjere gjort takk hei vennleg venleg helsing morgon går dag veke veka
    veker dagar timar månad må bør burde kunne vere vore finst kjøpte kjøpt bestilt tinga bestilling tinging pakke pakken pakka pengar pengane
    ringjer ringer ringje sende sendt sender ligg står trur synest gjerne veit framleis kanskje ganske jo vel nok altså fordi difor
    hjå enn nei ja dessverre orsak beklagar ordnar heile fyrste første siste anna andre tredje same to tre fire fem seks sju åtte ni ti
    klokka torsdag fredag måndag tysdag onsdag laurdag sundag søndag mot ned opp ut inn heim heime heller sjølv kvar gong feil spørsmål
    svar hjelp hjelpe augeblink litt slik henne medan viss dersom både ettermiddag kveld natt sak saka bruk bruke brukar verkar å
    aldri alltid ser nettopp omtrent snart raskt laga lage lagar sagt seier seie spør spørje tek ta teke gjev gir gje gitt finn finne funne
    skriv skreiv skrive rett ferdig tid sikkert dagen betalt betale betaler fleire heil halv kjem kom kome høyrt skjedd skjer tusen treng
    nøgd hyggeleg dårleg denne desse dette greitt jobb vegen vite visste helga mogleg lenger eigentleg ventar vonar lovar ynskjer ønskjer
    både einaste ein eit eitt nye ny endå ikring stad vatn vatnet straumen difor skuldar`,
  en: `the and to of is in it you that was for on are with as i his they be at one have this from or had by not but what all were we when
    your can said there use an each which she do how their if will up other about out many then them these so some her would make like him
    has look more could go no my than been who its now find did get come made may here please thanks thank hello hi hey dear regards order
    parcel money back again still never nobody because sorry yes today tomorrow yesterday week days hours after before until since without
    really just only also very well us our me any every first last next don't i'm i've i'll can't it's that's you're we'll didn't doesn't
    isn't haven't won't wasn't should must need want know think call called told says waiting where why while off over something anything
    nothing someone two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday`,
  de: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
    einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ich ihr ihre ihren
    ihnen mir mich uns wir du dich dir mein meine meinen meiner unser unsere kein keine keinen was wann wo warum wer welche schon jetzt
    dann hier bitte danke hallo guten tag grüße grüßen leider immer noch nie niemand wieder zurück morgen heute gestern woche tage stunden
    kann können könnte könnten muss müssen soll sollte sollten will wollen möchte würde würden wäre habe hatte hätte bin bekommen erhalten
    geld paket bestellung rechnung gerne gern sehr ganz alles nichts etwas jemand weil damit ohne gegen zwischen seit vom beim ins doch ja
    nein mal nun also dort denn diese dieser dieses zwei drei vier fünf sechs sieben acht neun zehn uhr montag dienstag mittwoch donnerstag
    freitag samstag sonntag ab ob weiß wissen gibt geht kommt steht machen gemacht lassen selbst einfach euch`,
  nl: `de het een en van ik te dat die in is niet zijn op aan met voor er maar om hem dan zou of wat mijn men dit zo door over ze uit bij ook
    tot je naar heb hoe heeft nog zal mij u uw jullie wij ons onze geen meer nu waar waarom wanneer wie welke kan kunnen moet moeten wil willen
    graag bedankt dank hallo beste groeten groet alsjeblieft alstublieft vandaag morgen gisteren week dagen uur pakket bestelling
    factuur geld terug weer steeds nooit niemand altijd iets niets omdat zonder tussen sinds tegen na voordat als hier daar word wordt
    worden werd geworden hebben had krijg kreeg gekregen gebeld bellen belt stuur gestuurd sturen weet zeggen gezegd heel erg goed twee drie
    vier vijf zes zeven acht negen tien maandag dinsdag woensdag donderdag vrijdag zaterdag zondag helaas ja nee even deze`,
  fr: `le la les de des et un une est je vous nous il elle que qui dans pour pas ne sur avec au aux ce cette mais ou où par plus mon ma mes
    votre vos notre nos bonjour merci commande colis toujours jamais rien encore j'ai c'est n'ai été suis avez avons sont quand comment
    pourquoi sans chez leur si tout très bien fait être avoir depuis jours semaine demain hier aujourd'hui`,
  es: `el la los las de que y en un una es no se por con para su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre
    también me hasta hay donde quien desde todo nos usted ustedes mi pedido paquete gracias hola buenos días todavía nunca nadie he ha
    tengo está estoy son fue qué cómo dónde cuándo días semana mañana ayer hoy`,
  it: `il lo la gli le di che e un una è non si per con sono ho ha mi ci vi ma come più questo questa della del nel alla anche quando dove perché
    chi cosa ordine pacco grazie buongiorno ciao ancora mai nessuno giorni settimana domani ieri oggi vostro nostro mio mia stato`,
  pt: `o a os as de que e em um uma é não se por com para seu ao mais mas como já ou este esta porque quando muito sem sobre também me até há
    onde quem desde tudo nos você vocês meu minha pedido encomenda obrigado obrigada olá bom dia ainda nunca ninguém tenho está estou são foi
    dias semana amanhã ontem hoje do da dos das no na`,
  fi: `ja on ei se että hän en mutta oli kun niin myös minä te me sinä olen ole minun mitä missä milloin miksi kuinka tämä tuo kiitos hei
    terveisin tilaus paketti rahat takaisin vielä koskaan kukaan vain nyt sitten jos tai kuin sekä ennen jälkeen tänään huomenna eilen viikko
    päivää olisi voitte voisitte haluan teidän meidän kaikki hyvin`,
  pl: `i w na z do że nie się jest to jak ale o po za od dla czy co tak już tylko przez gdy kiedy gdzie dlaczego kto mój moja moje proszę
    dziękuję dzień dobry cześć zamówienie paczka pieniądze jeszcze nigdy nikt mam masz są był była było dni tydzień jutro wczoraj dzisiaj
    państwo pan pani bardzo`,
}

const SHARED_BY_ALL = WORDED.length

/** For each word, how much it speaks for each language (in the order of `WORDED`): less for each that shares it. */
export const WORD_WEIGHTS: ReadonlyMap<string, readonly (readonly [number, number])[]> = weights()

function weights(): Map<string, [number, number][]> {
  const speakers = new Map<string, Set<number>>()
  for (const [language, code] of WORDED.entries()) {
    for (const word of WORDS[code].split(/\s+/)) {
      const known = speakers.get(word) ?? new Set()
      speakers.set(word, known.add(language))
    }
  }
  return new Map(
    [...speakers].map(([word, languages]) => {
      const weight = 1 - Math.log(languages.size) / Math.log(SHARED_BY_ALL)
      return [word, [...languages].map((language): [number, number] => [language, weight])]
    }),
  )
}
