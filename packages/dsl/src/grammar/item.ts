import { EMPTY_ALT } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { TargetRules } from "./target.ts";

const k = t.keywords;

const POINTS_OF_CRITERION = "số điểm như `5 điểm`";
const POINTS_OF_GROUP = "số điểm như `5 điểm`, `cộng tối đa 5 điểm`, `trừ tối đa 5 điểm`";

/** Groups and criteria, and the lines of text below a criterion. */
export class ItemRules extends TargetRules {
  protected group = this.RULE("group", () => {
    this.CONSUME(k.GroupHead);
    this.SUBRULE(this.itemTitle);
    this.OR({
      ERR_MSG: POINTS_OF_GROUP,
      DEF: [
        { ALT: () => this.SUBRULE(this.points) },
        { ALT: () => this.SUBRULE(this.sidePoints) },
        { GATE: () => this.pointless(), ALT: EMPTY_ALT() },
      ],
    });
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  /** `cộng tối đa 5 điểm`, `trừ tối đa 10 điểm`: a group beside the maximum of the set. */
  protected sidePoints = this.RULE("sidePoints", () => {
    this.OR([{ ALT: () => this.CONSUME(k.Award) }, { ALT: () => this.CONSUME(k.Deduct) }]);
    this.CONSUME(k.AtMost);
    this.SUBRULE(this.points);
  });

  protected criterion = this.RULE("criterion", () => {
    this.CONSUME(k.CriterionHead);
    this.SUBRULE(this.itemTitle);
    this.OR({
      ERR_MSG: POINTS_OF_CRITERION,
      DEF: [{ ALT: () => this.SUBRULE(this.points) }, { GATE: () => this.pointless(), ALT: EMPTY_ALT() }],
    });
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  /** Sets without points have none in their heads. */
  private pointless(): boolean {
    return this.atEnd() || this.LA(1).tokenType === k.Proposed;
  }

  protected itemTitle = this.RULE("itemTitle", () => {
    this.SUBRULE(this.ordinal);
    this.SUBRULE(this.text);
    this.SUBRULE(this.code);
  });
  protected office = this.RULE("office", () => {
    this.CONSUME(k.OfficeHead);
    this.SUBRULE(this.text);
  });

  protected guidance = this.RULE("guidance", () => {
    this.CONSUME(k.GuidanceHead);
    this.SUBRULE(this.text);
  });

  protected applies = this.RULE("applies", () => {
    this.CONSUME(k.AppliesHead);
    this.SUBRULE(this.condition);
  });

  protected weight = this.RULE("weight", () => {
    this.CONSUME(k.WeightHead);
    this.SUBRULE(this.number);
  });

  protected aggregate = this.RULE("aggregate", () => {
    this.CONSUME(k.AggregateHead);
    this.OR({
      ERR_MSG: "`bình quân`, `bình quân có trọng số`, `tích`, `mục thấp nhất` hoặc `mục cao nhất`",
      DEF: [
        { ALT: () => this.CONSUME(k.WeightedMean) },
        { ALT: () => this.CONSUME(k.Mean) },
        { ALT: () => this.CONSUME(k.Product) },
        { ALT: () => this.CONSUME(k.LowestItem) },
        { ALT: () => this.CONSUME(k.HighestItem) },
      ],
    });
  });

  protected rescale = this.RULE("rescale", () => {
    this.CONSUME(k.RescaleHead);
    this.CONSUME(k.WhenItemNotApplicable);
  });

  protected range = this.RULE("range", () => {
    this.CONSUME(k.RangeHead);
    this.CONSUME(k.From);
    this.SUBRULE1(this.points, { LABEL: "fromPoints" });
    this.OPTION1(() => {
      this.CONSUME(k.To);
      this.SUBRULE2(this.points, { LABEL: "toPoints" });
    });
    this.OPTION2(() => this.CONSUME(k.Proposed));
  });
}
