"""Fit the tagger of `onrecord.corpus.attribute` on PolNeAR train, and write its weights and vocabulary.

    python evaluation/fit.py POLNEAR_TRAIN_DIR OUT_DIR [--leave-out N]

POLNEAR_TRAIN_DIR holds `text/*.txt` and `attributions/*.ann`. OUT_DIR gets `polnear.txt` and `vocabulary.txt`: to have
them used, make it `corpus/attribute/weights`. With --leave-out N, N articles (the same in every run) are kept
out, and their names written to `left-out.txt`, to choose settings by; the published weights leave out none.
"""

import argparse
import random
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import pycrfsuite
from onrecord.corpus.attribute.draft import Draft
from onrecord.corpus.attribute.features import Describer, ending
from onrecord.corpus.attribute.rules import read_by_rule
from onrecord.corpus.model import Span
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment
from onrecord.corpus.tag import Tagged

SETTINGS = {"c1": 2.0, "c2": 0.3, "max_iterations": 150, "feature.minfreq": 2, "feature.possible_transitions": True}
KEEP_EMPTY = 0.5
"""The share of paragraphs without any attribution that is learned from: fewer of them find more attributions."""

LEAST_COUNT, LEAST_ARTICLES = 8, 5
"""How often, and in how many articles, a word must stand in small letters to count as itself."""

Article = list[tuple[Tagged, list[Draft], str, list[str]]]
"""The paragraphs of an article: each with what the rules find, how the one before ends, and the gold labels."""


def gold_spans(path: Path) -> list[tuple[str, Span]]:
    """Return the spans of a brat file as (label letter, span), contents first: sources and cues go over them."""
    spans: dict[str, list[Span]] = {}
    found = []
    text = path.read_text(encoding="utf-8")
    for match in re.finditer(r"^(T\d+)\t\S+ ([\d ;]+)\t", text, re.MULTILINE):
        spans[match[1]] = [Span(*map(int, piece.split())) for piece in match[2].split(";")]
    for event in re.finditer(r"^E\d+\tAttribution\S*:\S+(.*)$", text, re.MULTILINE):
        for name, identity in re.findall(r"(Source|Cue|Content)\d*:(T\d+)", event[1]):
            found += [({"Source": "S", "Cue": "C", "Content": "K"}[name], span) for span in spans[identity]]
    return sorted(found, key=lambda item: "KSC".index(item[0]))


def labels(tagged: Tagged, gold: Sequence[tuple[str, Span]]) -> list[str]:
    """Return the label of each token: B or I with the letter of the part, or O."""
    found = ["O"] * len(tagged.tags)
    for letter, span in gold:
        inside = [
            at for at, token in enumerate(tagged.paragraph.tokens) if token.start < span.end and token.end > span.start
        ]
        for at in inside:
            found[at] = f"{'B' if at == inside[0] else 'I'}-{letter}"
    return found


def articles(folder: Path) -> Iterator[tuple[str, Article]]:
    """Yield the articles of a compartment of PolNeAR, by name; of several annotators the first one is taken."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        annotated += [folder / "attributions" / f"{path.stem}.ann"]
        gold = gold_spans(next(file for file in annotated if file.exists()))
        article: Article = []
        before: Tagged | None = None
        paragraphs = [Tagged.of(each) for each in segment(from_text(path.read_bytes().decode("utf-8")))]
        for tagged, drafts in list(read_by_rule(paragraphs)):
            article.append((tagged, drafts, ending(before), labels(tagged, gold)))
            before = tagged
        yield path.stem, article


def vocabulary(corpus: Sequence[Article]) -> frozenset[str]:
    """Return the words that are common in small letters, and rarely stand with a capital within a sentence."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    seen: defaultdict[str, set[int]] = defaultdict(set)
    for number, article in enumerate(corpus):
        for tagged, *_ in article:
            first = {start for start, _ in tagged.paragraph.sentences}
            for at, token in enumerate(tagged.paragraph.tokens):
                if token.text[0].islower():
                    small[token.lower] += 1
                    seen[token.lower].add(number)
                elif token.text[0].isupper() and at not in first:
                    capital[token.lower] += 1
    common = (word for word, count in small.items() if count >= LEAST_COUNT and len(seen[word]) >= LEAST_ARTICLES)
    return frozenset(word for word in common if small[word] > 2 * capital[word])


def fit(corpus: Sequence[Article], words: frozenset[str], out: Path) -> None:
    """Fit the weights and write them."""
    describer: Describer[tuple[str, ...]] = Describer(words, tuple)
    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    chance = random.Random(7)
    for article in corpus:
        for tagged, drafts, before, gold in article:
            if any(label != "O" for label in gold) or chance.random() < KEEP_EMPTY:
                features = [list(chain(*token)) for token in describer.describe(tagged, drafts, before)]
                trainer.append(pycrfsuite.ItemSequence(features), gold)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "polnear.crfsuite"
        trainer.train(str(model))
        (out / "polnear.txt").write_text("\n".join(written(model)), encoding="utf-8")


def written(model: Path) -> Iterator[str]:
    """Yield the lines of the weights as the tagger reads them, in millionths: labels, transitions, known features."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info, names = tagger.info(), tagger.labels()
    features: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (feature, label), weight in info.state_features.items():
        features[feature][label] = weight
    yield " ".join(names)
    for name in names:
        yield " ".join(str(round(1e6 * info.transitions.get((name, behind), 0))) for behind in names)
    for feature, weights in sorted(features.items()):
        if any(weights.values()):
            yield f"{feature}\t" + " ".join(str(round(1e6 * weights.get(name, 0))) for name in names)


def main() -> int:
    """Read, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--leave-out", type=int, default=0, metavar="N")
    asked = parser.parse_args()
    corpus = list(articles(asked.train))
    random.Random(7).shuffle(corpus)
    left_out, used = corpus[: asked.leave_out], [article for _, article in corpus[asked.leave_out :]]
    asked.out.mkdir(parents=True, exist_ok=True)
    words = vocabulary(used)
    (asked.out / "vocabulary.txt").write_text("\n".join(sorted(words)), encoding="utf-8")
    if left_out:
        (asked.out / "left-out.txt").write_text("\n".join(name for name, _ in left_out), encoding="utf-8")
    fit(used, words, asked.out)
    print(f"{len(used)} articles, {len(words)} words", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
