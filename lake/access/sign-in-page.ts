import {html} from 'hono/html'
import type {Person} from './people.ts'

interface SignInPage {
  readonly people: readonly Person[]
  /** Where the form is sent. */
  readonly action: string
  /** Where the browser goes afterwards; already known to be ours. */
  readonly origin: string
  /** Who was chosen last, or tried just now. */
  readonly chosen?: string | undefined
  readonly problem?: string | undefined
}

/** The page that lists the local people, for one of them to sign in. Works without script and by keyboard. */
export const signInPage = ({people, action, origin, chosen, problem}: SignInPage) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Sign in</title>
        <style>
          :root {
            color-scheme: light dark;
            --ink: #1c1b1a;
            --muted: #5c5852;
            --line: #d8d4cd;
            --accent: #9a2a1b;
            --page: #ffffff;
          }
          @media (prefers-color-scheme: dark) {
            :root {
              --ink: #ece8e1;
              --muted: #b4aea4;
              --line: #45423d;
              --accent: #ff9a86;
              --page: #161514;
            }
          }
          body {
            margin: 0 auto;
            max-width: 24rem;
            padding: 4rem 1.5rem;
            font:
              1rem/1.5 system-ui,
              sans-serif;
            color: var(--ink);
            background: var(--page);
          }
          h1 {
            font-size: 1.5rem;
            margin: 0 0 0.5rem;
          }
          p {
            color: var(--muted);
            margin: 0 0 1.5rem;
          }
          .problem {
            color: var(--accent);
            font-weight: 600;
          }
          fieldset {
            border: 0;
            padding: 0;
            margin: 0 0 1.5rem;
          }
          legend,
          label.field {
            display: block;
            font-weight: 600;
            padding: 0;
            margin-bottom: 0.5rem;
          }
          .person {
            display: flex;
            gap: 0.75rem;
            align-items: center;
            padding: 0.75rem;
            border: 1px solid var(--line);
            border-bottom: 0;
          }
          .person:last-of-type {
            border-bottom: 1px solid var(--line);
          }
          .person span {
            color: var(--muted);
            margin-inline-start: auto;
          }
          input[type='password'] {
            box-sizing: border-box;
            width: 100%;
            padding: 0.625rem;
            font: inherit;
            color: inherit;
            background: transparent;
            border: 1px solid var(--muted);
          }
          button {
            font: inherit;
            font-weight: 600;
            padding: 0.625rem 1.25rem;
            color: var(--page);
            background: var(--ink);
            border: 0;
            cursor: pointer;
          }
          :focus-visible {
            outline: 2px solid var(--accent);
            outline-offset: 2px;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>Sign in</h1>
          ${
            problem === undefined
              ? html`<p>Your name is put to every change and every check you make.</p>`
              : html`<p class="problem" role="alert">${problem}</p>`
          }
          ${
            people.length === 0
              ? html`<p>
                  Nobody has been added yet. Whoever keeps the lake adds people with “lake users add”.
                </p>`
              : html`<form method="post" action="${action}">
                  <input type="hidden" name="origin" value="${origin}" />
                  <fieldset>
                    <legend>Who are you?</legend>
                    ${people.map(
                      ({id, name, role}) =>
                        html`<label class="person"
                          ><input
                            type="radio"
                            name="person"
                            value="${id}"
                            required
                            ${chosen === id ? 'checked' : ''}
                          />
                          ${name} <span>${role}</span></label
                        >`,
                    )}
                  </fieldset>
                  ${
                    people.some(({hasPassword}) => hasPassword)
                      ? html`<fieldset>
                          <label class="field" for="password">Password</label
                          ><input
                            id="password"
                            type="password"
                            name="password"
                            autocomplete="current-password"
                          />
                        </fieldset>`
                      : ''
                  }
                  <button>Sign in</button>
                </form>`
          }
        </main>
      </body>
    </html>`
