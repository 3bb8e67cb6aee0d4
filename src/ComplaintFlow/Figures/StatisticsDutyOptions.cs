using ComplaintFlow.Calendars;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures;

/// <summary>Since when the statistics of months are owed, until when, and by whom.</summary>
public sealed record StatisticsDutyOptions
{
    /// <summary>The first month that is owed.</summary>
    public required StatisticsMonth Since { get; init; }

    /// <summary>The time zone in which months begin and end.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The day of the next month on which they are due, until its end: 1 to 27.</summary>
    public int DueDay { get; init; } = 5;

    /// <summary>The calendar whose working days the statistics count; null where they measure nothing in working days.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>The tenant.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>The roles that prepare.</summary>
    public IReadOnlyList<string> Preparers { get; init => field = Kept.List(value); } = [Roles.QualityManager];

    /// <summary>The roles that review.</summary>
    public IReadOnlyList<string> Reviewers { get; init => field = Kept.List(value); } = [Roles.BusinessManager, Roles.Executive];

    internal static StatisticsDutyOptions Checked(StatisticsDutyOptions options) => options.DueDay is >= 1 and <= 27
        ? options
        : throw new ArgumentOutOfRangeException(nameof(options), "Statistics are due on a day that every month has, and that another one follows: 1 to 27.");
}
