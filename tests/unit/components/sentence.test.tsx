// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { Sentence, SLOT } from '../../../components/Sentence.tsx';
import { one, renderInPage, unmount } from '../../support/dom.tsx';

afterEach(unmount);

it.each([`Create one at ${SLOT} today.`, `${SLOT} creates one.`, `Create one: ${SLOT}`])(
  'draws in its place in “%s”',
  (text) => {
    renderInPage(
      <p>
        <Sentence text={text}>
          <a href="https://magpipe.ai">magpipe.ai</a>
        </Sentence>
      </p>,
    );
    expect(document.body.textContent).toBe(text.replace(SLOT, 'magpipe.ai'));
    expect(one('link', 'magpipe.ai').parentElement?.tagName).toBe('P');
  },
);

it('renders the element even if a language left out its slot', () => {
  renderInPage(<Sentence text="Make one."> </Sentence>);
  expect(document.body.textContent).toBe('Make one. ');
});
