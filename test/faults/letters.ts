import SMTPConnection from 'nodemailer/lib/smtp-connection'

/** A plain mail of a customer, with a number to know it by. `answers` is the Message-ID it continues. */
export function letter({
  number,
  from,
  to,
  answers,
}: {
  number: number
  from: string
  to: string
  answers?: string | undefined
}) {
  const messageId = letterId(number)
  const references = answers ? [`In-Reply-To: <${answers}>`, `References: <${answers}>`] : []
  const raw = [
    `From: Customer ${number} <${from}>`,
    `To: ${to}`,
    `Subject: ${answers ? 'Re: ' : ''}Letter ${number}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${messageId}>`,
    ...references,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `This is letter number ${number}. Where is my parcel?`,
    '',
  ].join('\r\n')
  return { messageId, raw }
}

export const letterId = (number: number) => `letter-${number}@customer.example`

/** Hands a mail over by SMTP; answers what the server said after the content, and throws when it did not take it. */
export function deliverBySmtp(
  port: number,
  { from, to, raw }: { from: string; to: string; raw: string | Buffer },
): Promise<string> {
  const connection = new SMTPConnection({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    connectionTimeout: 5_000,
    socketTimeout: 30_000,
  })
  const delivered = new Promise<string>((resolve, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('the server closed the connection')))
    connection.connect((fault) => {
      if (fault) return reject(fault)
      connection.send({ from, to: [to] }, raw, (refused, info) => (refused ? reject(refused) : resolve(info.response)))
    })
  })
  return delivered.finally(() => connection.close())
}
