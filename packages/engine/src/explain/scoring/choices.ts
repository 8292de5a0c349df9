import { conditionMessages } from "../../messages/condition.ts";
import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import { plainAwardText } from "./awards.ts";
import type { Tell } from "./telling.ts";

export const tellChoices: Tell<"choices"> = ({ scoring, trace, names }) => {
  const { given } = trace;
  const datum = names.answer(scoring.datum);
  return {
    text: say.choosing(datum),
    sentence: (value) => say.chosen(datum, given ?? "", value),
    clauses: scoring.choices.map(({ options, award }) => {
      const text = say.choice(options, plainAwardText(award));
      if (given === null) return { text, finding: explanationMessages.openAs([datum]), state: "unknown" };
      const fact = conditionMessages.choiceGiven(given);
      return options.includes(given)
        ? { text, finding: fact, state: "counted" }
        : { text, finding: say.notCounted(fact), state: "not-counted" };
    }),
  };
};
