using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tool.Classify;

/// <summary>Represents the input of <c>classify</c>.</summary>
internal sealed record ClassifyRequest
{
    public required RuleBook Rules { get; init; }

    /// <summary>The CSV file.</summary>
    public required string Input { get; init; }

    public required string Encoding { get; init; }

    /// <summary>The separator of columns; null if the file may name it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The columns of the text.</summary>
    public required IReadOnlyList<string> Text { get; init; }

    /// <summary>Fields of the rules, each with its column.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>The column of the label, if there is one.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the part of a judgement with which labels are compared.</summary>
    public required Func<ClassificationOutcome, string?> Against { get; init; }

    public IReadOnlyList<string> Columns =>
        [.. Text, .. Fields.Select(pair => pair.Value), .. Label is null ? Array.Empty<string>() : [Label]];
}
