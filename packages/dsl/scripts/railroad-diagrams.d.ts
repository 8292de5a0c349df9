/** The part of the untyped package that is used here. */
declare module "railroad-diagrams" {
  export interface Shape {
    tagName: string;
    readonly attrs: Record<string, string>;
    toString(): string;
  }
  interface Shapes {
    Diagram(...items: Shape[]): Shape;
    Sequence(...items: Shape[]): Shape;
    /** `normal`: the index of the alternative on the straight line. */
    Choice(normal: number, ...items: Shape[]): Shape;
    Optional(item: Shape): Shape;
    OneOrMore(item: Shape, separator?: Shape): Shape;
    ZeroOrMore(item: Shape, separator?: Shape): Shape;
    Terminal(text: string): Shape;
    NonTerminal(text: string): Shape;
    Skip(): Shape;
  }
  const shapes: Shapes;
  export default shapes;
}
