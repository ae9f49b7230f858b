/**
 * Written by scripts/nordic-letters.mjs; edit the sentences in corpus/ instead. Each entry is three letters in a row (_ is
 * the edge of a word) or a whole word, then how much it speaks for Swedish, Danish, Bokmål and Nynorsk, a digit each.
 */
export const NORDIC = ['sv', 'da', 'nb', 'nn'] as const
export const GRAMS = `
  _a_zxqu _aauAsu _advCrs _affZ0p _akwsyu _alurBt _amutyu _anzymw _apsryy _arunFt _astxvu _atyBiz _avI0OM _b_xxru _bayvKc
  _bezxzk _biAwtq _bjBpwt _blylDu _boGtul _brDtvp _buCstr _byEsqu _bäCsru _båxpBs _böFrpt _børFrs _c_vzru _cewxsu _chAxpt
  _citBru _clvxsv _couyqx _cpuxtv _cyxFks _d_yusv _dadIDr _diuOll _dmvysv _doAynu _drwpAu _duvxzo _dyyumB _däIrnt _dåHmiD
  _dætDpu _döAttu _døjEzu _e_BdFv _edvtxv _efIL6p _egr90Z _eifaiZ _ejzvrt _ekrxyu _elrwAt _emwxsu _enDByd _ereACz _estoBx
  _etrrKn _evyvsu _exDrru _favrBs _feyfzC _fivzwo _fjppCy _flxzrt _fo8Lzy _frzuzn _fusrBv _fyEovs _fäEqst _fåwyts _fætDpu
  _föZdan _fø5DHA _gajuCz _gexLhr _giusEp _gjq2LM _glosyB _gourqF _grtrDr _guqrIq _gywqyu _gäJopt _gåCrtt _gæuCpu _göFqqt
  _gørHot _h_usyu _hapuDt _hewozv _hiHuqp _hjpvAu _hoChnJ _huAzvl _hv0VUc _hywkzA _häWkhr _håAvss _hætFmu _höMqls _hømwAx
  _i_yErm _idwsxu _iguIpo _ihzusu _ikfFmJ _imrvyv _inUfnt _isunEv _jaZdhu _je8ZA0 _joovzw _juCrur _jäzttu _kasCvr _kevBpu
  _kitBtr _kjj9MK _klsFvn _kooDuu _krxuxr _kupEts _kvtnkP _kyyutu _käFpru _kåvsyv _kæuBpu _köLons _køiRor _larIrp _len0TO
  _livymA _ljBssu _lorznC _luEjBr _lyvynz _läZkdr _låDwtn _lænTfu _löTljs _lødEIq _maoDAo _mevhvJ _miuMqj _moEwwi _mruxsw
  _munwDt _mywkDw _mäGrou _måpuxz _mæuysu _möGrpu _mømwEt _namGyp _netrCu _niYjmm _nokmtQ _nuzLeq _nyCpyq _näVlir _nåmqKt
  _næqUer _nöBrtu _nøquyx _oayvsu _obuqAu _ocZigq _ofBrpy _og0HNC _okxwus _olxswu _omxBiz _onxqyu _op5IxF _osoDuu _otyCmt
  _ovfwCC _paCqqx _peIE7w _plxAmw _pozqxt _prxCso _psyutv _puynCs _päytuv _påAozr _pætBru _ravpHp _reDusp _riwqzt _rkvxtu
  _rontIr _ruDdFv _ryvCmw _räMnns _röAssu _røqsDv _sattvy _scuzru _setrwz _siyrAr _sjB8uL _skszwt _slyrsz _smzrsw _sntqEs
  _soxwxp _spuvCo _stumFv _suxupy _svyqAr _syzswt _säVlhs _såzzto _særOht _söCssu _søhtKv _tanzCs _teoiGC _tixCso _tjArvt
  _toovDs _trClxv _turpCw _tvKqor _tyAkyx _täBssu _tåDpvs _tæsFpu _tøqAzq _uburzv _udkZ1r _ugsQft _ukohUr _unCyqp _upTmjq
  _uryvqw _ususzu _utG0QN _uvusyv _v_Astu _vayjCw _veenCL _viGsun _vonKhC _vrCsru _vuvqzw _väVkjr _våA7IA _væjMxn _wevBpu
  _ydvxtv _ynvryv _älyutv _änDrru _ärZedn _ävFqqu _å_a0ZP _åbtMht _åkAuru _åprbWs _årxuAn _åsvssz _åtWemt _ænuzrv _æruzsu
  _ògtuyv _öpErrt _övIppt _øjsDpu _ønsuwx _øsvtxv _øvstAu _øyunDu ab_uCpu abbxqyu aberzwu abiuytu abooAxu ackGqqt ad_SK2l
  addqcJE adeQidE adioJpt adruuzs adssGjy advttzu aenmvBw aetsqDv af_oUfs afbuzrv afdsCqu afexswu afgtzsu aflsDqu afstAru
  aftvMgs ag_FCjo agaRkms agdsHnt agehIzr aglvvsy agnzutt agrztrw agsBGdu agtpzux ai_soAz ailtFnu airuytu aj_xBot ak_nJpv
  akaypsz aket3Yv akkiiQy akoAuru akstkxF aktDjBs al_kGwu alaElwv albtvyt aldyswu aleiACv algtztu aliruCs alkxtvu allJfyt
  alnCrsu althJxs alvuwzq am_DmBq amauozy ambzrvu amesozA amixwoy amlwvjF ammBzul amnFrqt ampuvyr amtzmCt an_Zr5o anautyu
  anbuysu ancuxtv andrzzq anerwhL angdwOs ankoBuw anlwpAu anmwxsu annI0Sr ansGkxs antsxCo ap_tuzu apeusAt apisttB apkvxsv
  apourwy appwrty apryqwu apturCt ar_Vjnp araYgjs arbuwsx ardwuqz arezwrt argtrxz ariFrqu arjBsst arkvnBv armwyvr arnJbGo
  arptwtx arszeMq artqwrB arvvBmx as_Zmam asayttv asevsyu asivsyu asjqgPu asksvBr asspgPv astJoqt at_xIkq atayrys atesrAv
  atiBwrr atlytuu atmrvzu atnsqzy atorDst atsHtns attIeCr atuwqzu auevvry aufvzqu augwsyu aumsuzv austqpG auvvvqA av_E8xH
  avbwsxu avdrBtt avehXon avgCotv avixGks avlvyru avnqxBr avoxryu avrvurz avsAkCt avttjCB avvwsyt ax_zsuv axivryu ba_vsyu
  baduCow bagrUcs bakCbHu balwrzt banAkFq barCtDh batrvxw bb_vrxw bbewmEs be_rwtA bedoHss behztus beirmHu bejrFpu bekwvyr
  belttAu bemvxtu benvAss berwpsB beszvym betBElo bevxtwt bi_wBou bilwpCr bintqzx bipuzsu bityrwu bjevrzu bjuyttu bjöxutu
  blavorF bletuHl blizszp blovysu blåxxpw bneuFmu bo_wyru bobutyu bodvszt boerAvu bogsFou boiutxv bokAiDt borCuup braCoxs
  brezkzx briuzpw broyApt bruwzwp brysxsy brørxwu bsauytu budvAtr bukyxru bunquyx burxqxu busznBs bygAtst byrttCs bytApvv
  bänyutv bäszttu bådxxur båtumBz bænvxsv bærsuAt börFsqt bølvvsx børrFrt bøtvtxv canuysu ce_wBpt cemxxqv cenwAqu ceptzsu
  cevuzsu ch_Zjhq chayrxt cheBvqu chuvxtv cifuzsu cisCxnt ck_Pokr ckaZihr ckeXjhs cknyttu ckoyutu cksBssu clavxsv comuysv
  contxsw cykxHjs da_GcDu dagvpzv dakuysv danGtnt darEvjx dasAstu datuAst dbaAuru dbetCqu dd_thHz ddawusx ddejwAA ddixrxu
  de_sIlu debrsDu decywru degm0TP dehtyuu deiroqK dejtytv dekqkMt delnBIk demyArq denwFwh deprxxt derkKBl desDvto detvsCq
  dgavxtv dgeytuu dhauysv di_lyzw digCHll dikvsxv dinmxDt diotvyt diryvsu diswnCt ditrCur djeuywr dkauzsv dkeuAru dkäyttv
  dlasstC dlesvFn dliwmFs dläzttu dlæuzru dmauytv dmiuzrv dnettzu dnizsvt dnuvzqu dobuytu dogvysu dokvrAu domvyru dosxxpw
  dotAsrw dpavxsv dr_vysv draAtst dreopOo drivszs droxowx druyswu dryuqzv ds_wHjs dsavrAt dsevHkt dsiuzsu dskxCjw dsoxvtu
  dssusAt dstoTbx dsuvsxv dsvuytv dt_cTwo dtavrCr dtetAmz dtjytuu dtvvsyv du_tzyp duetvxu dusrrEt dvausAu dvetuyu dykwunC
  dyrutyu därIrnt då_GliG dålBrtu dårrwzt dæktDpu dødrsDt døguwsx dørlEwu eavyttu ebetqCt ebirtzw ebrxCot ebyssDs ebøuytu
  ecevBqt eciErru eckJpos ed_pUkm edaFsmv edbAstu edduruA edekZph edisyws edjtzwr edktvyt edlyuyq ednuytu edrtuzt edsyBnt
  edttrEr edvxtvu eektCpu eervusy eetvxtv efexutv efosvxv eftHBip efuqwBt eføutxv eg_09JZ egawAsr egepnBC eggpgOx eghvvsx
  egizyov eglyutu egmvzrv egnjEAt egowyru egysywt egäytuu eharoHu ehuusuA ehætytu ehöFspu ehøuysv ei_m9ER eiarrCv eidpmLt
  eieqfKA eigtkCA eilobJH einl9kZ eirttrD eisohDI eitlhvR ej_zHis ejdqHnu ejeqXbr ejlBV3q ejstEou ek_upxz ekaqxvx ekeszlD
  ekjvrzu ekkl2HV eklAvss eknrrAx ekoxqyu ekrvpCt ekskDvw ektvnFs el_Cwqr elaIktu elbxsvv eldggPE elemrGw elfuxtv elgx7Qu
  eligEGq elksxyt ellslGw elmvzru elnHsnt eloBuqu elptozz elswCwk eltpABo elvtHro elæuysu eløpyww em_xJ8B emasuyv embywru
  emdvryu emeIuks emiuryw emktszu emmoxDq emnusyv emoywst emsAust emtmwGr en_wKya enaIlus endaBIx ene9BSn engilLB enhvtyu
  enipBuv enkqnBB enlDtqt ennuoDu enozttu ensuFum entlCBr envtsyv enøurAv eomvvsx epatvxu epltsBu eprttzu epttsuz er_pQzb
  eraZcjv erdplRp ere0LWn erfqGmx ergwqAu erhtEou erirDvr erkC9Iw ermsuAt ernwKnm erootwC errunvD ersyxov ertrtHn ervytxr
  eröytuv es_mKJa esavtty eseweLv esiupBv esjvtxu eskAvqt esltyuu esowryu esstsBt esthwOn esuvrzv esvAAlu et_uNud etaxmGq
  eteNdxs etiuztt etntsAu etsFtqr ettw0JM etuvsAs etyxsvu ev_wJgu evaxwpy evdvpAu eveowxy evlDsqu evnuszu evæuBqu ex_zusu
  exeyutu expytuv extBrsu fa_vsyv faervzu fagurAu fakCstt falswzs famxvoz fanuuzt farryxu fasxpyu fatvxsu favysvu fdetArv
  fe_xvvs febwyst feiqfUr fejsPft fekstdS felRmlr femtxzq fenAqvv fermhOz fesuryw fetvusy ff_vsyv ffaxrxu ffewyvq ffiuusz
  fføuAqu fi_uwsx ficzusu fikpAAq filwpAv finzxtq firpuyy fjestxx fjorsBw flexsqz flivuxt flouBru fo_utyu fodtBru fogzttu
  foltvrB for6KGt fotxnCt frahFIk frejKvr frizysq frotDrs fryvqAv fråQckE fsluytv ft_wEns ftavxpy fteCP8r ftoyttu fultoDw
  funvxsu fusqvCt fylxqyu fyrDtqt fysuysv färHort få_wzqu fåesHnu fårurAu fåsusyu fåtzoyu færuAru fölytuu förZc9n fødurzv
  følqtBv før4IDA ga_N3zz gadwxsu gagxvtu gamzrjG gantytu garMglC gaszrwt gavytws gd_xtry gdewymz ge_0Zgy gebsuBt gedtBru
  geevusy geltsBt gemuBpu genBBui gerqCHf gesuEot getGDoi gevuzoz gfotztu gg_ulzB ggaBrrw ggepuHp ggjvusz ggnzttu gheywru
  gi_uqBt gicCsru gifBoxt gikrwzs gioxwsu girvryv gitzrtw givrInt gjeg0VZ gjoyEiv gjøsiNs glaysqz glemCvw gmevzqv gn_vxxp
  gnayqyt gneqsxA gniwBqs gnsvzru go_yutu godpvzw golzstu gonKjkC goryxpu gotFspt grawqvx greEhDr grivzsu grotztu grupuAw
  gräBtru gråysvu græuAqu grøpwyw gs_Ixev gsatxqz gsbttzu gsfurAu gsixvsu gsmvDot gsotCpu gspxswu gssttxv gsåqwxw gt_IG9t
  gtemPoq gtirInt gultsEq gutqtBu gviuzsu gymxqyu gynszvt gälEqru gärErrt gå_ysxs gåeuAru gånJqnt gårxwur gåturyx gåvuurz
  gæluzrv görFqqt gørrPgt ha_I2Hz hadAbCC hafvzru hagtjIw halBuup hamtyyq hantBru harkFwu hatopJu hauuwqz havmZ5p hedrSdt
  hefAusu heiqlsL hejwxsu helEvpr hemIppt henntHr herlFwt hetLeBq hevuszu hilqwBr himxyru hinFtnu hipuytu hityswt hjavvry
  hjenuGs hjäyttu hjæuDpu ho_qnbZ holkEDo honCsst hopDrrt hosGruo hotvrzu hovssDs huluAru hunqvFp hurFxls husvypx hvapzBr
  hvemADq hvimEAp hvokCFp hyrDtqt hyttpyz hälBtsu hämBtsu hänCrsu härErqu håbvxtv hålHppu hånrywu håputyu hæntAsu hættzsu
  hævuyrv högzusu höjxutu hörDsru hösyutu hövFspu høgvusy højtNht hørrxAq høsunEt høvuyrw høytnBy ia_xpvx ialvrzu ianvsxu
  iastvyu ibevAru icewDos ickTnjr id_Atoy idaFhuA iddrCqw idekzJn idiApvu idlqqIr idssLjs idtqDsv ie_uxnB iehvsyv ieluysu
  ienosBy iersfPt ietrwyu ifeutsA ifruytu iftxvrx ig_BGE3 igaFqly igbttzu igevIrl igfvxsv iggxswt ighywus igiwttx igjrkNr
  igntqCu igoyttv igsrzwt igtMZ0l igvuzsu ihozttu ik_qOdy ikaAruv ikexiBA ikk7qMG ikoAuru ikrnvBw iksuqBu ikty8Ly ikuvsxv
  ikvutxv il_0GQB ilazuqv ilbpnJu ildBmAs ilepwrD ilissxy iljKops ilkDput illVx6s ilsmDBp iltstzw im_vrzv imavuty imeitKt
  immCupu imoqwyv impvxtu imtvsyv in_AweG inaBptw indbZ7r inesytw infyrwu ingvwBn injvzsu inkCpuu innx0ZH inoCrst insxrrA
  intPlns inuBnys io_Gtos ioduvtx ionGM6r iosurzu ip_uytu ipeuszu ippvtBq ir_AaGz irauvrz irersyy irkqBvt irrurAu irsjDDr
  is_nuBx isaBpwt isdFpsu isegwGw isfusyu isiqtDu iskBsus isnttzv isszmvy istprDw it_FAgv itavvsx iteFjvx itgtuxu itivytt
  ittC1LB iv_qAvv ivayutu ivemPoq iviAssu ivlsBsu ivszttu ivtxrxu ja_AmrD jagZfgo jaktszv janzsuu jarztqy jdazsuv jderHnu
  je_kraZ jebuzsu jedsoBx jegbUR2 jeksrxy jelniJB jemjozJ jenrmMq jeovvsx jerjJcL jetAqtv jl_yBmt jlayutu jlevDnu jlizCkt
  jlmvzrv jneuxtv jo_oBwu jobvmEu jonjjPy jortApw jouwvry jovvxsv jrevzru jseuCpu jt_uytu jtivysv ju_CkBs judBrsu jueuszu
  jugzttu jukAsqw julsyxs junsvxu jurusyu jusywst jälJqns jänzstu jätzttu jå_uuty jåftoGt jæluEou jærutyu jörxutu jøkusyu
  jølsrlL jønusyv jøptrCt jørqcYp ka_V0GB kabpJot kadtwxt kagtyuu kaiutsA kakttBs kalkuGv kamtsBt kantxEl kapsnGt karQeny
  kasuIiu katzAns kauvvqA ke_7MLl kedAtus kelBiyy kemutyu kenxuAn kepusyv keruwIh kesqrEu ketBqzq ki_uwsx kicDrrt kidtpDu
  kifoAsz kigvElu kikutxv kilxvvr kinuqCs kiourzu kiruytu kje70DZ kjutuyu kjøqeTs kk_h0LZ kkajbQF kke0ZOb kkjrp6Z kkuusyv
  kl_zDnq klavwAo kletztu kliCtqu klorwww kluxrxu kläAstu klæuvsy kmoyutv knaxmyy kneuyrw knixoBt knäyutu ko_ssmK kodBnzs
  koevrzu kofusAu kolxCso komDyrm kontrwz kopyosC korzAdD kosxswt kotvusx kr_rBut krapyvx krenoOq kriApuw kroCnyt kruwsyt
  krywvry kräAuru kræsFou ks_rtBv kserpDv ksizttu ksjuttz ksnutyu kssutxv kstmtzA ksåyttu kt_BiAx ktazqtw kteulGv ktizgJr
  ktltztu ktmvsxu ktoBsrv ktrsuzu ktswtyt ktøutuy kulBorz kunxyss kupurAu kursoCw kuvvCou kvarsmJ kveogJD kviwCot kväEsqt
  kylttDq kälzusu känGpqu kärytuu kåkvsyv kåluuty kæluAqu kæruFnu kökyttu köpBssu köryutu kötGqqu kø_tqDu købuzru køepvCu
  køkvysv kønuytu kørrQgt la_T0uD ladsIiy lagxfMs lakuAru lamBxqr lanDusq lapzrtw larDpvs laswdJx latGjwu lauuxsx lavqHpt
  lbazpwv lbiuswx lbottBs lbuuqCt ld_mDsy ldeqGwn lditrAv ldkxvsv ldnuqBu ldoxsxu ldryswu ldstsAu ldtqAyr le_0JAI lebtzut
  ledBBls leghbFS lehuvsy leij8MM lejqSgs lekroBz lemsCxo lenmjPw lepuszu lersxDo leslpHx letwsxu levzIgs lfeuszu lfruAqv
  lg_vpBt lgatnAz lgetsDr lgjuttz lgtsvzt li_ulEx liautyu libvxtv licxvsu lidtMht lietzoz ligyAH9 liks5DO lilvBpu linmDxt
  lipwrCp lirEeIp lisrvyv lityfGv livtTbs ljaFrqt ljeKoot ljuBssu lk_tttB lkautAt lkeDqut lkoyxrt ll_Z3jp llaKnwm llbAstt
  lldBtsu lletxpA llitAtt llkxswu llnyutu llovpCt llrvtxu llsEnvs lltLfws lmevDnu lmiuxtv lmovrAu ln_Errt lniHqpu lnuuzsv
  locDrsu loduszu loguypx lokmDtx lomuwxs lonwxsu lopDtnx lorvsyv lotvzsu lovxwrv lp_vvqz lpeutyu lroutyu ls_xszr lsaywru
  lserFwn lskxwus lsnwxsu lstAozs lt_rzxr lteotGs lthuxsv ltrAqvu ltsxqyu lucBsru lugyvsu lukpFtr lunwmDu lurvqwy luszruu
  lutyuvt lv_pysA lvaAxpt lvbuytu lveBqvu lvfvxtv ly_uszu lycyttv lysqBpA lytyAlv lädzttu lägIqot läkyttu lämCrsu länHqou
  läpBssu läryttu läsDtqu lå_sDrt lådHoqt lånwzts lårytut låsAuvq låtxssx lægqLku lænuGlu læruqwz læssFpu lörEsqu lösGrpu
  løbqLlt lønqCtu løpnlMv lørpxBs løsqwAt løyurwx ma_Nmpr madoNlu maesrAv mairxwv majxBot maktqyy malvrzv manmBFo mapuytu
  marCopA maswoCt matEkuy mavtuyu mbaxvsu mbeyutu mboytuu mdewryv me_8CiX medHqwl megpnJu mehuzru meiupvB mejGqqt melqByq
  mensAxp merAvym mesBoxt metzwtr mgautxv mgåyvsu mi_uqAw midtozy migxKft milyuoy minFDnk misuqBv mitxGnq mkausyv mkrvysu
  mlaBstt mleqvpF mliuxsw mmaZfhu mmeuIH6 mmiyttu mn_zuqx mnaCrsu mndwsxu mnezstv mntyttu moduFqr monyxts mopyusu morxsBp
  motAjEs mpayqyt mpesAtu mpivsxu mplxwsu mpuuysv mr_uxsw mraxtuv mreAvru ms_zruv msavsxv mseuytu mskwsxu mssyusu mstuDou
  mt_uBtq mtaDovt mtetvxt mtiutyv mtlvsyv mulqtDs myetlIt mykvusy mänyttu märyttu mätBuru må_lyyx måloxCs månEdzz måsxAnv
  måtvzur mæruAru möjztsu mörAtsu mötBssu mødtEou mørqtAw møtspDv na_Z6qp nabqyyt nadBcwG nakrmFw naluxtv namAstu nantlAB
  narIvgx nasIqnu natCCpm nauvqvA navpwBs nbawxsu nbevxsu nchAsut nd_BQdk ndaAptx ndbvzru ndeyKqi ndhvzsu ndirpDw ndlsuuz
  ndnxzpu ndrukIt ndsvHlt ndtsFou nduspFt ndøtrzx ne_0PMx nebusAt nedjAHp nehvqAu neitqwA nejxzpu nelErrt nemtEmv nenqsEs
  nerxuEk nesmwDv netpzrz nevusAu nfaxsvv nflvsxv ng_mIFg ngazdxH ngdArpz ngeClGm ngjusrC ngltuAt ngryozu ngsxnDs ngtqmGx
  ngøuAqv nheytvu ni_Rlqo nigxozv nikzutt ninSzek nisxxru njausyv njewAqt nk_uytu nkayrqA nkerxAs nkitpCu nklxswu nkozutu
  nkrvrzv nktsDnx nlavsyu nleutyu nliGnur nmøuvtx nn_i0ZM nnaEjtz nnbsszx nnezjNk nnfuqAv nngutyu nnivusy nnkvsxv nnlsoFt
  nnousvx nnsIeAu nntuszu nnuzvqu nnåurzv no_usnG noen2Zs nogwMes nokjCbS nomFmtv nonAruu norGrsp ns_QEdi nsdxpzu nserwBr
  nsiytvt nsjrlIv nskAbJw nslysuv nstDory nsvsvuy nsyvusz nsöytuu nsøuzrv nt_ynFp ntawvyr nteyCqp ntitAvr ntlsuyu ntorrxB
  ntrxrxv ntuxvsu ntvzttu ntyzttu ntöDrru ntørywu nu_FP6q nulswxu numEsqt nutBoys nvetqCu ny_pszy nyaHprs nycFqru nyduszu
  nyenDys nyszusu nytqzys nyåutyu nämztsu närIqpt näsDsru nätytuu nå_pdXr nåeuBqu någLqms nåraJvA næssKkt nævtCrt nöjCrsu
  nøbvsxv nøeuttz nøftuyu nøguDkz nøktkIu nørttyu nøyujIu oavyvsu obbtpCu obevvqy objvsxu obyutxv obøvvsx ochXmgq ockLoot
  od_vFix oddsqDt odetxwt odivqAu odpvtxu odtrzsx odusztu oe_sgMv oeduxtu oenjkPy oertsAu ofarwyu offyrwu oftttuy og_9Nvy
  ogekOrq oggvuty oglxwsu ogntuyv ogrtzpy oisutxv ok_lxDu okaApxt okexxru okkjzBw oklwqyv oknAuru okopsiQ okrutyv okspoGw
  oktyvtt olavuys oldgLAp oleqHpu olivqBu olktvrB ollBtwp olmxvtu olovysu olvwury om_CdyC omatztt omeysqz omgwsxu omkuAqu
  ommAuyn omnusuy ompsvyu omryutu omszFjs omtxDlt on_Trct onaxvmA ondwsyt onetDuq ongxhzC onivysu onkurzv onlwxsu onnyutv
  onoIpps onsBhEu ontxxpv op_tScs opduytv opexssy opfuysu opguDou opivpyx opltBmz opnutsA oppx0ZC oprvBpv opsuAmA or_pqBy
  orbtCqu orduAzl orekGuv orguAwq orhxxst orivywq orktIjv orlurvy ormyvst ornBoxt orpuqzw orrzkEs orsxChy ortImyn oruutxu
  orvuuyt oråvzru os_CEnm osesuxv ositAtt osjtqCu oskurzu ossxbFC ostvtys ot_Qgup otayrvv otburBu otetoBw otoyttu otryttv
  ottBAkt ourwvry outvyru ov_rBrw ovaDqrv ovefyFx ovnuuyt ovsvxtu pa_DiCs pacxusw pakvCqs panAowv papvsnF paryrxt paszpCp
  patxxsu pe_mCyt pedyvsu peivtxu pekvAqu pelwwqy pensuwx peptuyv perJpvm pesspCv petziHr pgauBqu pgjutyu piazutu pieuqAv
  pigvtxv pilttyu pirrsuC pistuyu pitvzru pkavysu plaBouw plerysy plytyuu pnaAtsu pnetkDz pniwqAt ponwqzu porwrzt posusAu
  poturxx pp_ydEA ppaJjus ppdvrzu ppeCCno ppguqBt pplBnzt ppnCsst ppowsvx pprwssz ppswlCw pptwsux pr_tArv praytvs preDnyr
  prittwy proyzou præuBru prøkuFv ps_urvz psfvryv psitnEu pspuxtv pstxvrw psyyutv pt_uoEs ptauwsy ptexqtA pulusyv pumzusu
  punvzts purrrBx pusutyu putvxtu pärCtqu påfutxv påmCrru pårCtpu påsvrzt påtxwsu påvvsxv pæntAru pøkvrzu pøroxBt ra_Pqrk
  radFlxr raequzw ragrArx rakstyw ramLdpB ranNmos raprtAu rarHmpx rasHnus ratBoDo raustyw ravtvys raxzsuu rbivApu rbruutz
  rd_wuxs rdayrAq rdeymwA rdiruFp rdnxsxt rdrtxvu rdsxyqt re_fyyE rebuszu recDupt redFzqm reftkLr regpGvp reilgPz rejuEou
  rekz2Ut relrCus remrywu renxmJo repvsyu rerhCwA reszJll retqBsx revtrxx rfetxry rfrsDrt rføuzqw rg_vBrt rgawqyu rgehKut
  rgiusyu rgoDpsv rgstCpu rgtuEou rgåywsu rhezvru rhoutyu rhuuBqu ri_umHs ricyutu ridxsux rierFrt rifwuoA rigFBkp rikBsvr
  rilvzqv riosxuw risstCs ritxryt rivBjDr rjaDrpw rjeBsrv rkaBrsu rkeqzAq rklxtqy rkntxsx rkozttu rlawrxv rlerrzy rliqAwt
  rlsyusv rm_wqBr rmeBDlq rmixsuw rmoAypt rn_Korq rnaNipu rnejUnp rniyusu rnmvsyv rntrywu rnyvrAt rnåuBpu rnøunEu ro_tuyt
  robrxoC rocuzru rodtyws roevAqu rofuuyu rogwxpx rolusyv rompiQs ronFowq ropwwnA rorzsvt rostpDu rotzqwt rouvyrv rovCvou
  rpouytu rpsuqzw rr_ytvt rrewpsC rritmHt rs_wxwp rsatxpA rsdlAGo rsevszt rsirrEt rskwzkz rslvtzs rsmtoFu rsozmyx rsttDxn
  rsuvxtv rsyvvsx rsäCsru rt_xrwu rtaxqAs rtejuNp rtfAruu rtisuAs rtoxwsu rtrvAqu rtsyuvt rtævysu ruaxyqu rubyusu rudtytv
  rueutyu rugrOht ruktfLw rulyoAt rumEumu runtuyv rurttyv rusxqyu rutwgEz ruvAstu rvesxwt rviwsAr rvæuvtx rycyusu rydtysw
  ryeurAv rygsqyA ryktxqz rymyttu rypurBt rysvrzu rytvtty räcCrsu rädAstu räfyusu ränAtsu rätFsqt rå_qmvI rådxssz rågHqpt
  rånOnns råruBqu ræcuBru ræduysu ræetCqu ræftBru rækuDou rænuzsu rævuysv rörzttu rösytuv rødryxt rømswyt rønqxvw røvkuFv
  røyrnEx sa_z9Kx safvzqv sagsQay saktaDJ salyvus samzkGq sanBsqw sarDqoy satpDxq sauuvry savwqxx sbuwsyu scauysu schyutu
  sdaxrCp se_mKwn seayutv sedACgx segpnNp sehytuv seipnqN selgHGl semzpxt senrnDx sepuoxA serrwHl seszxqs setxhzC sexAtsu
  sfautyu sfotsAu sføutxv sgjtuyu si_tnCx sidkNou sietlIt sigCFjp sikrrEt simxttw sinqoHu siozBnt siswmCv sitykEt sivyutv
  sj_uoDu sjepaXu sjojjPy sjuznAt sjäEsqt sjåsnEw sjøtrjM sk_mCxt skawDso skenRno skiwwrv skji4Zw skoBpuv skrwxpw sktBtru
  skuGisA skyovHq skäCtrt skåvusy skæuCpu sköIopu skøtBrv slavqAv slequAu slirkEA sluyyov släDrru smarxvw smsypww smuuysu
  småwuxs smøusyv snarvzt sneuztt snizutt snuyrxt snøsnCz sokutyv solwzur somqtxz sonFqts sovttAs spirwAs spowoDs spuqwxw
  späzurv spåDtpu spøouFt srewryu ss_A0XC ssaBgDv ssewCqr ssiuyrw sskxoCt ssnytuu ssouoEt sstspBx ssvtpDu st_vCvo staBEis
  stenoFz stiruvz stkuuzt stltqBu stnxtwt stoCusr strsvtz stuBosy styqxwx stäTljs ståvsCq stæuBpu støqyxu sukvsyv sumwswv
  sunustA svasqEt sveCkAt svæuEnu svøuysu syguCou sykthHy symxtvu synCrox syvuBqu sägDsqu säkCtqu sälzttu sänytuu sätKpnt
  så_xxwq sådqIot sånxiGu sårvwqy sæltAru sæsuxtv sætsKju sökFqqt søgtGmu søkpgKA sønnBAr sørttyu ta_W0GE tabutyu tacAttu
  tadxEku tagyY2r takpuAw taluzpw tanFqhD tarL9Av taszoEp tatwhHv tavswxu tbatrBt tbewsxu te_koDE tebxvnA tedquEr tegyAot
  teiuryv teksqAy telruwy temuttz tenwlDv tepsuyw terHtwj testqFs tetupLm tfazrvu tføvtux tgausyu tgotuxu tgäzttu theuzrv
  ti_vsAr tiatszv tieqAtv tigwtBp tikwsvw tiloAzt timnpGw tinvzur tioMCar tirkBDr tisFrsr titAwqt tivtoEu tjesAqw tjuyqxu
  tjäBssu tkatztu tkowqzu tlauszu tleupCu tlitrCt tloyutu tlåytuu tløqyxu tmessBt tnawtxt tniAuts to_hCDt tobxvut toduzny
  toersuC togEqvq tokulHu tolrxuw tomyssw tonDsrt toptFqs torEmBo totEsqt trarzqz treBlDq triyvsv troEnyq truvtrA tryvkEx
  träAssu tråvquA trærNit tröyttu trøswzt ts_Utep tsaspFs tseyttu tsiwsxu tskxuws tssyutu tstvsxv tsäAtsu tsåxswu tsævxsv
  tt_Z0ZJ ttaQdgG ttbvsyu tte6JLp ttiyqxu ttlttzu ttnArtw ttoEows ttsvrzu ttåvryw tuautvy tudvsvx tuewyru tugyutu tulvtxu
  tumtAut tunArtu turwrAs tuswnAv tvattzu tveyttv tväzusu tvåJpot tydyvst tygzsrx tynvryv typurzv tyrquAv tysvwqy tyvyvsu
  tälFrqt tämCsru tänDrst tå_rBws tåesvyu tågCrsu tårAtus tæluBru tænuDpu törFqqu tømsywt tørmyBt tøtuytu tøytrzw ua_usvy
  uarvyst ubbysuu ubeurzv uckBssu ud_sLjs udbtBqu udetGmv udluytu udsvBpu ue_ttzu uelxvsu uentyqy uertuyu uffuzsu ug_uzsu
  ugaBtst ugeoYcs ugnAssu ugozttu ugsuxsw ugtuAru uk_xrzs ukatqBv uker9Tv ukkqHqt uknsxvu ukoystw uktupAw ul_tzwr ulawryu
  ulduyut ulertyw ulgtszu ulintFt ullCiBu ultuqzv ulvsvyu um_uEmu umatvyu umewryu ummEqsu umpzusu umrAstu un_nPop undIjBn
  ungxswt unisvyu unkvvxs unnmtAA unsuqBu untBtru upetuyu upourzv uppWmip upsusyu ur_Hmxp uravqAv urdrpAz ureuyqx urguEou
  urkyusv urntwsy uroxusx urruszu ursvlDw urtqtDt uryutyv us_wyst usaytuu usjqtEt uskpAxt uslurxx uspvtxu ussyhJr ustxluD
  ut_K8xz utaEmlE utbxswu utezeAC utguryx utizttu utlvszt utntyuv utsxoBt utthnRu uv_vvqA uvewApu uvoysuv va_A8tO vadJBfq
  vagvAqu vakvmAx valvyus vanrpCx varsBqw vassoFu vatztqx vd_upCu ve_kHtv vecGqqt veddMBq vegsruC veiuiFy vejqRft vekrprI
  velijNB vemwmGq venvAuq verpDtu vesptEt vetzvwp vføvxtv vgiBruu vi_zCAe vicvBqs vidKvkq vikvnBx vilEnoB vinunFt virqwAs
  visfLvt vitCtqu vivsBsu vl_rDru vliAstu vltuzsu vlåztsu vn_qvBs vneszws vnixxru vogqwyv vokuqBu vopvvsy vorlPns vosuvrz
  vreAtoy vriytuu vs_zusu vseAuru vslunEv vtatjCB vtetuyu vtiwsww vugvxsv vuruqzw vviwsyt vädzttu vägDrru välGqqt vänGqqt
  värErqu vätyusu vå_Hqpt vågvsyt vårCbzC væguysv vækuDou væluysv væriMvq vømuysu weetCpu xikvsxv xtrzttu ya_Gpss yakusyv
  ybivtxv yckPnkt yd_upDu yddusxw ydetxxs ydlytuu ydsuzsu ye_luJr yebvsxv yenvrAu yesvrzu yetsuzu ygevEnu yggyovy ygtvsvx
  yk_tpBw ykeypBr ykjvusy ykkqDgG ykluysu ykmyttv yktssyw yldmCAr yllykFr ymmxsvv ymsvsyv yn_ytsw yndxxrt yneuuty yngusyv
  ynntnFu ynsxutv ypesrCu yppurBu yr_rvzt yraEsrs yrewlAz ys_szvs ysduusy ysetrxy ysiuytu yskvxsv yspusyv yssAqvt ystvxmB
  yt_tEkx yteDnuu ytiutyu ytntytv yttofJD ytåuCou yv_uBqu yväyutu yårutyu äckFqqu ädeBrtu ädrzttu äftyusu äg_ytuu ägayttu
  ägeFrpu äggFrqt äkezusu äl_zusu äldzttu äljzttu ällZihr älpyttu älsBtru älvDsrt ämdyttv ämmCrsu ämnErqu ämtBtru än_Assu
  ändPjnt ängOols änkBssu ännFrqu änsDrru äntCsrt äppFqqu är_Z75l äraCtst ärdFprt äreErqu ärgzttu ärkyttu ärmJppt ärnyutu
  ärrEtou äseyusu ästMpms ätazusu ätnyttv ättZieq äveIppu åbetFnu åbnuGlu åd_vtty ådaDBjs ådewzss åenvsyu åetpVdt åføsmIt
  åg_Bsru ågaErst ågeAtsu ågoMqlr ågåvsyt åkezqwu ål_vxsv ålawttx ålepuFr ålizvow ållGqpu ålmurAu åmiCtpv ån_Qpjr ånaAoqB
  åndBuqu ånejrQp ångPoks ånnrrBw åntznAs åpeslIt åpntiLt år_uAzm årayttu årdyypt åreqwqC årlruAt årtApzs ås_wqzu åsexuqy
  åskuztt åstArvt åt_Jqmu åteGfBt åtfvusy åtgzttu åtputxv åttAgBy åveuusy åvivsxv æbetytv æciuBru ædeuBqu æettCqu æfttDpu
  ægesEpu æggtEou æk_tHmt ækktKiu ældtJju ælgtDpu ælluCqt ælpuDpu ændtEou ængtJju ænkuEnu æntuytu ærduytu ærelEBp ærgtzsu
  ærktGmu ærmuBqu ærruEnu ærtpvEr æseuytu æsouxtv æstqPgt ættqSet æveuAqv ævntEpt ér_uysu òg_tuyv öjdCrsu öjlztsu ök_Atsu
  ökaytuu ökezttu öljytuu ömmyttu ön_Astu önszttu öpeyttu öppErrt ör_Yjiq öraErru örbytuv ördEspu öreRmks örjFrqt örkCsru
  örmAstu örrBssu örsFrqt örtyutu östJqnt öteFqqu öttAstu övdzusu övePnls øb_uysv øbepKnt øbrvsxv ød_rxxt ødeoFvs øenqvwy
  øersvyu øfrtuyu øftswxu øg_uxtu øgavusx øgdvrtA øgetCqu øgluGlu øgntBox øjesImu øjnuxtv øjrvysu øjtuBqu øk_vqAu øketoFu
  økjuusy økktlGv øknsoBx ølgrrzy ølvssjL øm_uytu ømmsAut øn_tFou øndpBxs ønnqqFu ønsqAtw øntqvxx øpemjPv øptutyu ør_cwNu
  ørapoFx ørdpyyu øre8KDv ørgrNjs ørkqtCu ørnrLlt ørrsvyu ørskCGn ørtrHps øsnusyv østrqGs øtesqBw øtttsAu øv_tCqu øvdtoEu
  øvelyBu øy_spEu øyaurzu øydulGu øyeuoEu øyktrBu øynvqzv øyrsqvD øysutuy øyturyw
`
export const WHOLE_WORDS = `
  aduAru advarseluszu afoTgs aftenuAru akkuratvszu aldrigCCit aldripkLv allaBssu alleiAxB alleredesyvt alltFspu alltidunDv
  altidtCqu altingvzrv altnxxy andensEou andettEou andreqpGu annatDsqu annenqpFu anneturzu ansesvysv ansøgningenuysv
  antageligurzv apoteketvusy apotekuszu appenqrCw appuDou aprilyqwu arbeidtsAu arbejdesAtu at0MKx attZj6t augustizttu
  avisenuGlu avreisedagenvvrz avtalentswz avz0HK badetvsyu badstuavusy badvzru bagsDpu bakomzurv baksidanzusu bakttAt
  bankidtpCu baraGrpu bareiMxo barnassBu barnehagenuqAv barnenAssu barnxqzu bedreurBu begynnertszu behandleturAu behövdezusu
  behöverAtsu behøveruzrv beklagerstAu bekreftelsenuqAv beloppetzuru beløbetsBsv beløpettqzx bentvysu beritvryv berresspG
  berwmCv beskedxzqu bestemmeruzrv bestetrBu bestillesuzrv betaleroCwu betaletqzx beteddezruv betyruryv bilagazusu bildeneurzu
  bildettsAu bilenpCwt biljettenzusu billetteruzrv bladetuvsz blanderurzv bleq4Zq blevAHgs blevetuDou blinkarvvsy blirEeHq
  blitttsAu bliumEv bliverqRft bliveuzru blåttvvsy blåuAru bokavqAu bokstavervqAv bordezuru bortAoyt borteupBu brazoyt
  breddeurAu brevetsnEx brugesuzsu brukeusyu brukusBs bryggersetuysv bussenAstu butikkenuqBu byterBssu byttetssAu båtenupDt
  børnenevzru børntCpu børupCu chaufførenuzrv cifreuzsu cykelvzru dagerrfQt dagetKiu dagrzuv dalBDq datterenvqAv datteruAqv
  degn0QQ deirqoK dekkervqAv demvBtr denLurj dennesCur derem0Zn derestkIu dergZ2p dersomroBz desemberstBu dessverretpDu
  desværreuzrv detGmqw detteofIE digEY0q dinesryy dinjKz dinqEzm direktzusu ditrJns dittunFt dobbeltvyrv dogvysu drenguzru
  dryppeturAu duuzxp dykkuuoC därAtsu dåFmiG dåligtzsuu dårligtsztu dårligusAu dækkeruAqv døderrDu døgnetuvrz døraqpFv
  dørenuFmu efterFHcr egenBqxr egenandelenurzu eglk0Z einpkaZ eirrtE eittupD ejzttu ekstrasztw elektrikarenruzv ellerwwqx
  enBGB7 endnuuAru endrervrzv endresurzv enduEnu enesteuDou enigeurzu enkeltxxqw enligtFosu ennspvD ennåurzv er2EHC ertzusu
  eskentryx eteYtk ettUrer etternaSA faktisktAtru fallervrzv familienuvrz fandtuzru fantastiskrzvu fantspEu fargeusuz faroBwu
  farvenuBpv favoritysvu februaruAsu feilentsBu feilsjLt fejlenuysu fejluCpu fekkstdS felLrls feletBtru femvuAr ferdigeuszu
  ferdigtlIu feriehusetvsyv fickzusu fikksnJs fikqNit fikseruqBv finneruszu finnsHsnt fintoBwv finwzrt fireqtyy fjelletvtsA
  fjorrrCu flisertrBu flitzuru flyttenyusv flytteuyrw flyvqzv folktstB for9EBC forbiuCou forditJls forkerteuBpv forkertuDou
  fornyesvryv fornøydevryv fornøydvpBv forrigeuoEt forskellenuzrv forskriftenvtsA forståuysv fortEdAz fortfarandeBrsu
  fortsatttsAu foråretuzru fra0RPj frakttsAu framFeDt frameldtuysv framleisutrB frammeAruu fredagovBv fremdelesvryu
  fremmedevryv fremuBqu frostuBqu fråganAstu frånNnns frånowJ fylleryoyu fyraEsqt fysiskeuyrv fåetsHnu fårurAu fåttzoyu fåwzqu
  förIqps föreGrpt følgerttzu førevvry føriGxv førsterJor gamalvtsz gamlaCtru gamlerxrA gangenrqAx gangerteOu gangetFmu
  gangpLsn garantientzsu garderobeswrA gaurBu gavAAlu gavessBu gebyreturzu gerneuFmu gickCsru gikktrCt giktCqu gisuszu giupCu
  giveruAru gjelderuqCt gjensynetvusy gjerdetuszu gjernetfKw gjerutlH gjordeyyly gjortvAst gjøreurAt gjøruqCu glattvuqA
  gleddvusy glemteusAu glemtqyxu godsszw gongtutA grannenBuqu greitsqIp greittuuqA grovtzsu grunneigarenuvrz gällerEqru
  gåetuzsu gångztsu gårdenwyru gårpuDu gåtturxx gælderuzrv görBssu gøreuysv gørtDqu haH2Hz haddepeIE hadeGrpt haftvzru
  halvandenuysu halvevrzu hamrAws hanhCCv hannAuru hanstBsu harkHuu hattptDu haustenturA havderJmt haverPis heddertEou
  heileuupC heiltuuqB heisenttzu heiuszu helaFrpt helelJvq helgatnAz helgurAu hellereuzrv helleruqwA helstysvu hemDqsu
  henderBut hendervtrB henneszqwu henneznzt henterrCsu hentingtszu henvendelsenvpAv herfratDqu hernxAv hervedvryv heterApwt
  hilsentrBu hilsneruzru hinnerDunu hjartelegvvsy hjelpustz hjemmetrCt hjemswAr holderrsCt holdettBqu holdturAu holdtzsu
  honBtst hoqnbZ hosHowo hundenevryv hundentBrt hundervsyv hundreurzv hunpFuq hurIqot husleigevrvy hvadrMit hvashNt hvemsnHt
  hverdageuzru hverkenuzrv hversywt hvispIqr hvordanpqHt hvornåruBpu hvorqzyr hyggeligtrAu hyttatsvz händerAstv härBssu
  hållerCrsu hørerunEu høreuzus hørtuzru høstenurAu igennemuzrv igenwPbs igjenrlNr ikkeiJJe ikkjerq6Z imotrrBv inHpqt
  indenoRgt indpHpu ingazusu ingennzwy ingetBssu innanrtyx innenooKt innevsyu innojED inomCtru instruktørvvry inteZgfq
  internettruzv interntrywu intetuzsv iskaldevrzv isvryw jagZfgo jaswtz jegbUR2 jerestLhu jersQdt jobbenuqBu jobbertsAu jooBwu
  juCsru kabelenuqAu kaffexrzs kalenderenvzrv kanbHFs kanskeBsru kanskjessDs karmutAs kassanzusu kassensCqu kiggervyrv
  kiggeuzsu kioskenurzu kjellarensuBs kjemrtdS klagenurAu klagetqCu klarnBtx klartzrwu klockanAstu klokkanjLz klokkensOfu
  klzDnq kodCsru kodenupCu kodervyu kollegauAst komenvvsy kommerCqxp kommesCts kommetuzsu komtzvs koneuCqu konkretvrzv
  kontoensurC kontoretuqyx kopienuryv koplauvrA korleisuusz kortestzv kortetsDrt kortqJor kortrqF kostnadsuAu kragettuz
  kronerowCt kroneurzu kronorEtpt krrBut kundenesrCu kundenvqBt kunderwpAu kunnerOew kunsEqu kursetupzy kuvertenuBqv
  kvadratmeterrvzu kvaqrkO kvarAsqx kveldentquB kveldrpCx kvitteringtzsv kvittotAust kvällAtsu køenrwyu køertszv kørertFnu
  køtrBt lagdevzru lagerusyv lagretBtru lakeringenuCov lampeuzsu langsomtuBqu langtuAru larttBt latkHv laveruArv ledigvryu
  ledsenyusu legenprCy legevaktavurz leggeruqBu leggeupCu leitusBr leivryw lejligheduzsu lengeulGu lesarbrevvvqz letsBtt
  lettarevvrz letterevzrv levererupyx lidtsImu ligesGnu liggerBqxr liggetsAu likettuA lilletEou linjenyvsu linjetAsu
  listentDpu liteJqnt litenurAu littipHA loggevvsy lovettrBu luktertrBu lunsjuqBu lysettyoA lysttsvz lystzut längreztsu
  längstztsu lådazruu låryyt længerevBpv lærervqAv lördagzusu lønseddeltAsu lønvAqv løpetttzu lørdagerupBv lørdagqBwt
  madentztv maduzru mailuAqu maisoDw majxBot maltvqAu manANfn mandagkrMs mandtBqu mangesmyD manglertsAu mannenvrzu marsynzv
  martsuzsv matenwtrz matwryu medAryr medlemmerurAu megettIku megraTv meiruuqB mejlAstu melderuBpv meldeurAu melkasuzu
  mellemuCou mellomuqCt meningenuzrv menneskeruAru menslEys menzoxv mereuHlu merxgFx mesn3Z middagtAsu midttpDu migxLft
  minsteusvy mintFvl minuterEqru minutterqtDt mitoBw mitqMkt mittyrys modeluzru modemetyusv modtzsu montörenCrsu montørenrAtv
  morgenopLs morgesuzsu morgonBqtv morsezttu mortenusyv motynBt muligtrDru muligujHu myetlIt måkzzx målingentAru månadervuqB
  måndagCrpx månedentoDu månedsAtu månedskortetvsyv måskeuBpu måtteuAsu mørkneruzrv naboenryuv naboensuysu nattaqtDt
  nattenvKgt nattogetuszv nattwrAs natuAru naustetvqvA navnrxyt nedrCts neiurzv nejuAru nerFrpu nesteqhLy nettetuAru netuzrv
  niUjoo noenqhQs noesgMv nogenuzsu nogetsJkt nogzstu noknGpw nokonttrC nokosskK noteretuAqv nousnG nuFJaq nummerqAtw nyaGqpt
  nydeliguszu nyenGus nyosAy nysszuru nyttsoEu nyttårvrzu nytuDou nytåruBqu närErrt nästaBtsu nåetuzsu någonCtrt någotDsqu
  nåpgTr nårbEAB næstetHmu nævnteuztu nöjdastezsuv nøgdevrtA nøglervAqu nøkkelenupAw nøyaktigusyv ochXkiq og0GMB ogsåqwxw
  omqyrA onsdagerurzv openvurz opgangenuysv opnevuqA opplevdeuqAv oppnhMz oppringttusA oppsigelsenurAu oppsigelseuqAv opqRfs
  ordensvsyv orsakutsA osoYbs osswbJy ottetEou overklGE overlegenrtzv oversiktvryv paketetAtsu pakketuzrv papirauurA
  papireneurAu passCru passarAtsu passersrDt passesCru passordetuszu passvryu penganeuusz pengenesKkt pengevysu pladsrEqt
  plassenupwz plasssqBw plastvzru platsDtrt posenuszu poseruAqu postenznwx postspEv precisDrru prisenqBsw prisetAuru prissoEw
  produktvzrv programmetswsz prosenturAu præcisuAsu prøvdtqCu prøvenstAu prøvuAru pumpenAurv påsketrBu radyqxu redanHppt
  reddvqyw registrerervyrv registreretuysv registrerturyx reglenvAqv regleruszu regnetqCu regningensBru regnskabuyrv
  reisersrAw rekkeruqBu rekningarvzv rensesusyv rentenuBpu renteruzrv rentesrBv rentzsut reseptenurwy restenAruu resterysuv
  retsEou rettelsenuBqv rettssxy returuuzt rigtigsBsu riktigsrBu riktigtzttu ringedeuzsu ringerEsrt ringetsAsv ringettAt
  ringjeruuqB ringtesrCu ringtvqzu roligerevqzv rollatorsyuv romanenuysu rommeturzu romutAs routervyrv runtBtqu rykervrzv
  räckerBrsu sadsztu sagdetDqu sagenuEnu sagtBru sagtylyz sakauuoC sakenskKt salenwyqu saluzru sametquC sammaJqos sammekEEo
  sammenrywu samtalentrBu sankavvry sattEou sattvrAt sauenevvry saxkCw sedanBstu segmentvzrv segpjRp seieuuoD seintussA
  sekstzuu selvnBBq semesternAruu senAtsu senastDsru senderqyA senderslHv senerevzru senesttJkt sentvAqu septemberxtry servAnx
  serveresvrzu seszwru setterurBu settzqx sewuyr sexzusv sidansuuz sidazsrw sidderuCpu sidenqpHt siderxxu sidsterMjt sierunEu
  sigIBes sigerrJlu sigeuysu signerttszu sikringentsAv sintevryv sistaAtsu sistesmEx sisttqBv sitnCx sitterGqpu sitteturAv
  sitteuszu sjusketszuu sjuvnEt självBtsu sjåførentoFt sjølvutnF skaNqks skaffeuzrv skaldEFt skauvvvqA skertArv sketsBsu
  skiferutsA skiftertBru skjeddeusuz skjemaeturyw skjerfetvvsy skjerusCs skrevetqwzu skrevszwr skriverurBs skrivetqyx
  skulleBsqw skærmenuzsu slettetvzru sliksiAF slipperxBps slippesurzu slippeurBt slukketuzsv smsypww snakkenvyrv snakketupCu
  snakkeuqzv snarestrAuu snartvArt snevzrv sofaenstAu solenvyrv sommerferienuzsv somupAw sovtszu springervzqv spurgteuDou
  spurteupBv spärrenzurv spårAtrv spøkvrzu spørgeruzrv spørgeuzsu spørgsmåluBru spørsmålettszu spørsmåluqAu spøruoBv
  stadigpJmu starterrAuu stedetsqDu stemmervnDv stengturzu stoduAnz storeuszu stouoDu straxzsuv strykervqzv stundzstv
  styrettnDv stämmerAtsv stårAoxu stårxzs svarerrsyy svarettjIv svareuAru svarrJqp svartesqDt sykuqBu syndyozu syvuBqu
  sägerzusv sådanpIpu sånnrrBw såntznAs såwBrr sætteruDou søkerurAu søknadentrwy sønnenuqAv søntzsu tabbevqzv tagertIku
  tagetAru tagvzsu takkskFy takqSdu taksteinvrzu taltuFmu tankenurzv tarjGA tarsaZo taswqzu tattssBu tekstenvyrv tektttA
  tidaurAu tidligsqDu tiduIcB tieruszv til0SBC tilbageuGlu tilbaketlDy tilbuduqBu tildelesvzrv tillZhfq tillbakaztsu timenuqBv
  timepyAs tingtBru tioCsru tirsdagkAEr tirwzt tisdagCrtu togCAkt togetqsEt tohCBv toktmHu tomtywqu trappauqBu trappentCqu
  travltuzsu treADjt tredjetzwr trengersmIu trenguurA troddetsBt trygturzv trådvtsA turenpwzu tusenvqxw tvistenurzv tvivlsBsu
  tvåHqpt tynnvryv typeuqBu tåleuzru tålmodigvqAv udensFou udsKkt ugenuAru ugeruBqu ugesFou ukasrBu ukeruszu ukesmIt underGour
  underskrevetvyrv undretzsv undskyldeuzsu undskyldtCqu unnskyldninguszu unnskyldurAu uppIqpt usikkertvzrv usikkervoCv utH8BA
  utanyrlF utenmmPr utevspD vadNlpt vanevtsz vanligurAu vanskeliguqAu varaAtsu varePAn vareruzru varjeBsst vartsthN vatnettrxy
  vedhMoy vedtakuszt vegenuurz veienuszu veittrtC vejenuAqu vekauuqB veketupC velqtDt venterrpFu ventetAnz ventilenywqv
  vereuvmE verkstedettqBu vetCaMs vidHqpt vidareztsv videretBru viktiguqAv vilkenDsqu villeswsz vilnwvB virkeliguBqu viseruoDu
  viseuqzv visningtsAv vistesDmy viyCBe vognenuvsz voksneurzu voresrQft voreuusz vossuvrz vurderingvqAv vårBkAu våressrF
  vårtvqBs vækuDou værequGq væretuAqu værkstedetuzrv værtrnIs weekendentCqu yngstevryv änAtsu ärZgfo ävenFqqu åbentuzsu
  åbneruzrv åbneuBqu åkerzusu åpenttrAu åpenurAu åpnerurAu åpnetuqAu åreneuBpu åretutAs åryAqs åseutsz åtErqu åttespCw
  ændreruyrv överDrst ønskerssBu øynevqzv
`
