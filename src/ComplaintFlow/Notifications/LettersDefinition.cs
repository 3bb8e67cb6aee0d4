using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Notifications;

/// <summary>Represents the texts of letters to complainants, as the configuration writes them.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record LettersDefinition
{
    /// <summary>The name of the organisation that writes.</summary>
    public string? Organisation { get; init; }

    /// <summary>
    /// The time zone of dates in letters (IANA name). If it is <see langword="null"/>, it is that of the default calendar, and without a
    /// default calendar it is UTC.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// The subjects that replace built-in ones, by letter and language, such as <c>Rejection.zh</c>. Fields such as <c>{{Number}}</c> stand
    /// for parts of the complaint.
    /// </summary>
    public IReadOnlyDictionary<string, string> Subjects { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// The texts that replace built-in ones, by letter and language, such as <c>Rejection.zh</c>. Fields such as <c>{{Number}}</c> stand
    /// for parts of the complaint.
    /// </summary>
    public IReadOnlyDictionary<string, string> Templates { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;
}
