namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>Represents the mapping of the columns of a file to complaints: the file that <c>--map</c> names.</summary>
internal sealed record ReplayMap
{
    /// <summary>Whether a row is an event; otherwise a row is a complaint.</summary>
    public required bool IsEvents { get; init; }

    public required TimeReader Time { get; init; }

    public required string Encoding { get; init; }

    /// <summary>The separator of columns. If it is null, the file may name it; otherwise it is a comma.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Texts that count as blank.</summary>
    public IReadOnlyList<string> Blanks { get; init; } = [];

    /// <summary>
    /// The columns that identify the complaint. The texts of several columns are joined by a space, also for the columns below.
    /// </summary>
    public required IReadOnlyList<string> Id { get; init; }

    /// <summary>The columns of the receipt, or of the instant of the event.</summary>
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>The columns of the activity, whose texts are joined by a slash; only for events.</summary>
    public IReadOnlyList<string> Activity { get; init; } = [];

    /// <summary>The fields of the rules, each with its columns.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Fields { get; init; } = [];

    /// <summary>The milestones, each with the columns of its instant; only for complaints.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Milestones { get; init; } = [];

    /// <summary>The targets, each with the columns of its due instant.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Due { get; init; } = [];

    /// <summary>The meaning of each activity; only for events.</summary>
    public IReadOnlyDictionary<string, ActivityMeaning> Triggers { get; init; } =
        new Dictionary<string, ActivityMeaning>(StringComparer.Ordinal);

    /// <summary>The milestones that count as declared because the map names them.</summary>
    public IReadOnlyList<string> DeclaredMilestones =>
        [.. Milestones.Select(milestone => milestone.Key),
            .. Triggers.Values.Where(meaning => meaning is { Name: not null, IsTrigger: false }).Select(meaning => meaning.Name!)];

    /// <summary>All columns that the file must have.</summary>
    public IEnumerable<string> Columns =>
        Id.Concat(At).Concat(Activity).Concat(Fields.Concat(Milestones).Concat(Due).SelectMany(pair => pair.Value))
            .Distinct(StringComparer.Ordinal);
}

/// <summary>Represents the meaning of an activity in an event log.</summary>
/// <param name="Name">A trigger or a milestone; null to skip the activity.</param>
/// <param name="IsTrigger">Whether it is a trigger.</param>
internal readonly record struct ActivityMeaning(string? Name, bool IsTrigger);
