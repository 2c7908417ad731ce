/**
 * The narrow door to linkedom: the few parts of the DOM that readers use, typed without the browser's library.
 */
import { DOMParser, parseHTML } from 'linkedom';

export interface DomNode {
  /** 1 element, 3 text, 4 CDATA, 8 comment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
  textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly children: Iterable<DomElement>;
  readonly firstChild: DomNode | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  getElementsByTagName(name: string): Iterable<DomElement>;
  insertBefore(node: DomNode, before: DomNode | null): void;
  appendChild(node: DomNode): void;
  cloneNode(deep: boolean): DomElement;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  cloneNode(deep: boolean): DomDocument;
  toString(): string;
}

/**
 * A page. linkedom adds no missing tags, so that a page without a body gets one around all that it has; readers pass over what belongs
 * to a head.
 */
export function parsePage(html: string): DomDocument {
  if (/<body[\s>]/i.test(html)) return parseHTML(html).document;
  const bare = html.replace(/<!doctype[^>]{0,500}>|<\/?html[^>]{0,2000}>/gi, '');
  return parseHTML(`<html><body>${bare}</body></html>`).document;
}

/** An XML part. Entities other than XML's own five stay as written, nothing outside is followed. */
export const parseXml = (xml: string): DomDocument =>
  new DOMParser().parseFromString(xml, 'text/xml') as unknown as DomDocument;

/** The tag name in lower case ("w:p" of XML parts is that already); empty for other nodes. */
export const tagOf = (node: DomNode): string => (node.nodeType === 1 ? node.nodeName.toLowerCase() : '');

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/** Child elements with this name. */
export const childrenNamed = (element: DomElement, name: string): DomElement[] =>
  [...element.children].filter((child) => tagOf(child) === name);

export const childNamed = (element: DomElement | null, name: string): DomElement | null =>
  element === null ? null : (childrenNamed(element, name)[0] ?? null);
