using System.Text.RegularExpressions;
using ComplaintFlow.Rules.Presets;

namespace ComplaintFlow.Tests.Rules.Presets;

public sealed class PresetPageTests
{
    private const int Columns = 7;

    private static readonly string[] Lines = Repository.Root is { } root ? File.ReadAllLines(Path.Combine(root, "docs", "presets.md")) : [];

    [SkippableFact]
    public void Its_rows_are_those_of_the_presets_no_more_and_no_fewer()
    {
        Skip.If(Repository.Root is null, "The tests do not run beside the source.");

        IEnumerable<string> rows = Lines.Where(line => line.Count(letter => letter == '|') == Columns + 1
            && !line.StartsWith("| preset", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal));

        Presets(rows).Should()
            .Equal(TimeLimitPresets.All.Select(preset => string.Join('\n', PresetRows.Of(preset))).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void It_explains_every_milestone_that_a_preset_brings()
    {
        Skip.If(Repository.Root is null, "The tests do not run beside the source.");

        Lines.Should().Contain(PresetRows.Milestones());
    }

    [SkippableFact]
    public void Its_examples_and_its_unverified_samples_are_books_without_defects()
    {
        Skip.If(Repository.Root is null, "The tests do not run beside the source.");

        string[] blocks =
        [
            .. Regex.Matches(
                string.Join('\n', Lines), @"^```jsonc$(?<text>.*?)^```",
                RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)
                .Select(block => block.Groups["text"].Value),
        ];

        blocks.Should().HaveCountGreaterThan(2);
        // A page shows one thing at a time: the triggers for the milestones of a preset stand in one of the blocks.
        blocks.Should().AllSatisfy(block => Book.Defects(block).Where(found => found.Code != "CF1058").Should().BeEmpty());
    }

    /// <summary>The rows of each preset: the first one names it.</summary>
    private static IEnumerable<string> Presets(IEnumerable<string> rows) =>
        string.Join('\n', rows).Split("\n| `").Select((text, i) => i == 0 ? text : $"| `{text}").Order(StringComparer.Ordinal);
}
