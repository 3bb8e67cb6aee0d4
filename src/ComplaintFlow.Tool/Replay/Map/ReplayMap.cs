namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>How the columns of a file become complaints: the file that <c>--map</c> names.</summary>
internal sealed record ReplayMap
{
    /// <summary>Whether a row is an event; otherwise a row is a complaint.</summary>
    public required bool IsEvents { get; init; }

    public required TimeReader Time { get; init; }

    public required string Encoding { get; init; }

    /// <summary>What separates columns; null if the file may say it, and otherwise is a comma.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Texts that count as blank.</summary>
    public IReadOnlyList<string> Blanks { get; init; } = [];

    /// <summary>The columns that identify the complaint, whose texts are joined by a space, as of all columns below.</summary>
    public required IReadOnlyList<string> Id { get; init; }

    /// <summary>The columns of the receipt, or of the instant of the event.</summary>
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>The columns that say what happened, whose texts are joined by a slash; only of events.</summary>
    public IReadOnlyList<string> Activity { get; init; } = [];

    /// <summary>The field of the rules and its columns.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Fields { get; init; } = [];

    /// <summary>The milestone and the columns of its instant; only of complaints.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Milestones { get; init; } = [];

    /// <summary>The target and the columns of its due instant.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Due { get; init; } = [];

    /// <summary>What each activity stands for; only of events.</summary>
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

/// <summary>What an activity of an event log stands for.</summary>
/// <param name="Name">A trigger or a milestone; null passes it over.</param>
/// <param name="IsTrigger">Whether it is a trigger.</param>
internal readonly record struct ActivityMeaning(string? Name, bool IsTrigger);
