namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents a milestone of a complaint. Targets start and are met by milestones. Entering a state is a milestone with its name.
/// </summary>
/// <param name="Name">The name of the milestone.</param>
/// <param name="FirstAt">The instant at which it was first reached.</param>
/// <param name="LastAt">The instant at which it was last reached.</param>
public sealed record Milestone(string Name, DateTimeOffset FirstAt, DateTimeOffset LastAt);

/// <summary>Names the milestones that every rule book knows without declaring them.</summary>
public static class Milestones
{
    /// <summary>The complaint was received.</summary>
    public const string Received = "Received";

    /// <summary>The rules or a person gave the complaint its tier.</summary>
    public const string Classified = "Classified";

    /// <summary>The receipt was acknowledged to the complainant.</summary>
    public const string Acknowledged = "Acknowledged";

    /// <summary>A person gave the complainant a first answer on the matter.</summary>
    public const string FirstResponse = "FirstResponse";

    /// <summary>The complainant was reached, not only called.</summary>
    public const string ContactEstablished = "ContactEstablished";

    /// <summary>The complaint was declared a major one and reported to the executives.</summary>
    public const string MajorDeclared = "MajorDeclared";

    /// <summary>A preliminary plan or a notice of rectification was given.</summary>
    public const string PreliminaryPlan = "PreliminaryPlan";

    /// <summary>The written final response was sent.</summary>
    public const string FinalResponseSent = "FinalResponseSent";

    /// <summary>Everything that was agreed is done.</summary>
    public const string ExecutionCompleted = "ExecutionCompleted";

    /// <summary>The complainant was asked whether the result satisfies.</summary>
    public const string FollowedUp = "FollowedUp";

    /// <summary>The complainant was told about the progress.</summary>
    public const string ProgressReported = "ProgressReported";

    /// <summary>The complainant was reminded of a question.</summary>
    public const string ComplainantReminded = "ComplainantReminded";

    /// <summary>A closed complaint was reopened.</summary>
    public const string Reopened = "Reopened";

    /// <summary>All built-in milestones.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        [Received, Classified, Acknowledged, FirstResponse, ContactEstablished, MajorDeclared, PreliminaryPlan, FinalResponseSent,
            ExecutionCompleted, FollowedUp, ProgressReported, ComplainantReminded, Reopened];
}
