import { Component, createElement, type FunctionComponent } from 'preact';

/** The component, drawn anew only when `same` says that its props changed. */
export function memo<P extends object>(Drawn: FunctionComponent<P>, same: (before: P, after: P) => boolean) {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !same(this.props, next);
    }
    override render() {
      return createElement(Drawn, this.props);
    }
  };
}

/** Whether two plain objects have the same values, those of objects inside them too. */
export function sameValues(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value]) => same(value, Reflect.get(b, key)));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (isObject(a) && isObject(b) && sameValues(a, b));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
