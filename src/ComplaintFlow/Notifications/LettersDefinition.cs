using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Notifications;

/// <summary>How letters to complainants read, as the configuration writes it.</summary>
public sealed record LettersDefinition
{
    /// <summary>Who writes: the name of the organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>The time zone of dates in letters (IANA); where nothing is said, that of the default calendar, else UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// Own subjects, by letter and language: <c>Rejection.zh</c>. <c>{{Number}}</c> and the like stand for parts of the complaint.
    /// </summary>
    public IReadOnlyDictionary<string, string> Subjects { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Own texts, by letter and language: <c>Rejection.zh</c>. <c>{{Number}}</c> and the like stand for parts of the complaint.
    /// </summary>
    public IReadOnlyDictionary<string, string> Templates { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;
}
