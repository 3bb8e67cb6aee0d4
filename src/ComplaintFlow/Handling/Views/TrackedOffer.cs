using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Views;

/// <summary>Represents a remedy that the complainant receives.</summary>
/// <param name="Kind">The kind of remedy.</param>
/// <param name="Amount">The amount; null if it has none.</param>
public sealed record TrackedRemedy(RemedyKind Kind, Money? Amount)
{
    internal static IReadOnlyList<TrackedRemedy> Of(IReadOnlyList<Remedy> remedies) =>
        [.. remedies.Select(one => new TrackedRemedy(one.Kind, one.Amount))];
}

/// <summary>Represents a part of an offer or an agreement.</summary>
/// <param name="Name">What is done.</param>
/// <param name="DueAt">The last instant at which it is in time.</param>
/// <param name="DoneAt">The instant at which it was done; null until then.</param>
public sealed record TrackedPart(string Name, DateTimeOffset DueAt, DateTimeOffset? DoneAt)
{
    internal static IReadOnlyList<TrackedPart> Of(IReadOnlyList<ScheduleItem> parts) =>
        [.. parts.Select(part => new TrackedPart(part.Name, part.DueAt, part.DoneAt))];
}

/// <summary>Represents an option that was offered to the complainant.</summary>
/// <param name="Option">The name with which the complainant accepts it.</param>
/// <param name="Remedies">What the complainant receives.</param>
/// <param name="Parts">What is done, and by when.</param>
/// <param name="LegalBasis">The regulations on which it is based.</param>
/// <param name="ValidUntil">The last instant at which it can be accepted; null if it stays open.</param>
public sealed record TrackedOffer(
    string Option, IReadOnlyList<TrackedRemedy> Remedies, IReadOnlyList<TrackedPart> Parts, IReadOnlyList<string> LegalBasis,
    DateTimeOffset? ValidUntil)
{
    internal static TrackedOffer Of(ResolutionOption option) =>
        new(option.Id, TrackedRemedy.Of(option.Remedies), TrackedPart.Of(option.Schedule), option.LegalBasis, option.ValidUntil);
}

/// <summary>Represents an agreement or an order.</summary>
/// <param name="At">The instant.</param>
/// <param name="Kind">How it was reached.</param>
/// <param name="Option">The option that was accepted; null for another agreement.</param>
/// <param name="Remedies">What the complainant receives.</param>
/// <param name="Parts">What is done, by when, and what was done already.</param>
public sealed record TrackedAgreement(
    DateTimeOffset At, AgreementKind Kind, string? Option, IReadOnlyList<TrackedRemedy> Remedies, IReadOnlyList<TrackedPart> Parts)
{
    internal static TrackedAgreement Of(Agreement agreed, IReadOnlyList<ScheduleItem> parts) =>
        new(agreed.At, agreed.Kind, agreed.Option, TrackedRemedy.Of(agreed.Remedies), TrackedPart.Of(parts));
}
