using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures;

/// <summary>Which statistics are asked for.</summary>
/// <param name="Month">The month.</param>
/// <param name="Zone">The time zone in which it begins and ends.</param>
public sealed record MonthlyQuery(StatisticsMonth Month, TimeZoneInfo Zone)
{
    /// <summary>The tenant.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>What was written down later is not looked at; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Complaints, or tip-offs.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>The calendar whose working days count; null where nothing is measured in working days.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>What complaint rates of all complaints are measured by.</summary>
    public IReadOnlyList<ComplaintBase> Bases { get; init; } = [];
}

/// <summary>The statistics of a month (投诉统计表; 003, Art. 19).</summary>
public sealed record MonthlyStatistics
{
    /// <summary>The month.</summary>
    public required StatisticsMonth Month { get; init; }

    /// <summary>What was written down later was not looked at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>A row for each department, subject area and tier, in the order of their names.</summary>
    public required IReadOnlyList<MonthlyRow> Rows { get; init; }

    /// <summary>All complaints together.</summary>
    public required MonthlyRow Total { get; init; }

    /// <summary>The complaint rates: one for each base.</summary>
    public required IReadOnlyList<Figure> ComplaintRates { get; init; }

    /// <summary>The causes found in cases closed in the month, the most frequent first.</summary>
    public required IReadOnlyList<CommonCause> Causes { get; init; }

    /// <summary>When complaints of which subject area came in.</summary>
    public required IReadOnlyList<ArrivalCount> Arrivals { get; init; }

    /// <summary>The complaints that may belong here and count nowhere, since what is stored of them cannot be read.</summary>
    public required IReadOnlyList<UnreadableComplaint> Unreadable { get; init; }
}
