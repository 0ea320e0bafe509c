import type { Plugin } from 'graphql-yoga'
import { QUESTIONS, type Question } from '../questions.ts'

const PATH = '/questions'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character)

const section = ({ question, query }: Question): string => `<section>
<h2>${escaped(question)}</h2>
<pre>${escaped(query)}</pre>
<a href="/graphql?query=${escaped(encodeURIComponent(query))}">Open in GraphiQL</a>
</section>`

const page = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Questions for Tongxi 同席</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
pre { overflow-x: auto; padding: 1rem; background: #f4f4f4; color: #222 }
h2 { font-size: 1.1rem; margin-top: 2rem }
</style>
</head>
<body>
<h1>Questions for Tongxi 同席</h1>
<p>Each operation answers its question over the sample pages; put other names in for your own.</p>
${QUESTIONS.map(section).join('\n')}
</body>
</html>
`

/** `/questions`: questions that researchers ask, each with its operation and, where GraphiQL is served, a way to try it. */
export const useQuestionsPage = (): Plugin => {
  let made: string | undefined
  return {
    onRequest: (payload) => {
      if (payload.url.pathname !== PATH) return
      made ??= page()
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      }
      payload.endResponse(new Response(made, { headers }))
    },
  }
}
