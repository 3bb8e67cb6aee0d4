using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents the opinion of one of the host's models on a complaint, and its confidence. The model has no opinion on what is
/// null.
/// </summary>
public sealed record ClassifierOpinion
{
    /// <summary>The name under which the rules know the model; set by ComplaintFlow.</summary>
    public string Model { get; init; } = "";

    /// <summary>The confidence of the model, from 0 to 1. The rules say what the model may decide at which confidence.</summary>
    public required double Confidence { get; init; }

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier, which the rules must know.</summary>
    public string? Tier { get; init; }

    /// <summary>The severity of the matter.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The priority of the work.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that should be responsible.</summary>
    public string? Department { get; init; }

    /// <summary>The flags for handlers.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The tags to find the complaint by.</summary>
    public IReadOnlyList<string> Tags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The kind of the error if the model failed and has no opinion; never the text of the error.</summary>
    public string? Failure { get; init; }
}
