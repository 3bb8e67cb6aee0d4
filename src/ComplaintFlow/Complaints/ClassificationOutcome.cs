namespace ComplaintFlow.Complaints;

/// <summary>How grave the matter is.</summary>
public enum Severity
{
    /// <summary>An inconvenience.</summary>
    Low,

    /// <summary>A loss that can be made good.</summary>
    Medium,

    /// <summary>A large loss or a danger.</summary>
    High,

    /// <summary>Harm to people or a great many of them.</summary>
    Critical,
}

/// <summary>In what order work is taken up.</summary>
public enum Priority
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>In turn.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>At once.</summary>
    Urgent,
}

/// <summary>What a complaint is, and why it was judged so.</summary>
public sealed record ClassificationOutcome
{
    /// <summary>A complaint that nothing is known of yet.</summary>
    public static ClassificationOutcome None { get; } = new();

    /// <summary>The subject area, such as <c>Quality</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint, such as <c>QualityDefect</c>.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier that decides which targets run; null where no rule gave one.</summary>
    public string? Tier { get; init; }

    /// <summary>How grave the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>In what order work is taken up.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that the rules suggest.</summary>
    public string? Department { get; init; }

    /// <summary>What handlers must mind, such as <c>Safety</c>; sorted, without repeats.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Words to find it by; sorted, without repeats.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Every rule that had a say, in the order in which they were asked.</summary>
    public IReadOnlyList<ClassificationReason> Reasons { get; init; } = [];
}

/// <summary>Why a rule had a say.</summary>
/// <param name="Rule">The name of the rule, or of the person's decision.</param>
/// <param name="Gave">What it gave, such as <c>Tier Major, Flag Safety</c>.</param>
/// <param name="Evidence">What it found: fields and words.</param>
public sealed record ClassificationReason(string Rule, string Gave, IReadOnlyList<Evidence> Evidence);

/// <summary>What a condition found in a complaint.</summary>
/// <param name="Field">The field that it looked at.</param>
/// <param name="Found">The word or value that it found.</param>
/// <param name="Position">Where the word starts in the field's text, counted from 0; null for a value.</param>
public sealed record Evidence(string Field, [property: Privacy(PrivacyClass.Personal)] string Found, int? Position = null)
{
    /// <summary>The field and the position: what was found there may be personal.</summary>
    public override string ToString() => Position is { } position ? $"{Field} {position}" : Field;
}
