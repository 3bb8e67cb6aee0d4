using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures;

/// <summary>Represents a request for the statistics of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Zone">The time zone in which the month begins and ends.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record MonthlyQuery(StatisticsMonth Month, TimeZoneInfo Zone)
{
    /// <summary>The tenant. In a host, case makes no difference, and a tenant that nobody declared is refused.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>
    /// The instant of observation, or <see langword="null"/> for now. Everything that was recorded later is ignored.
    /// </summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Complaints or tip-offs.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>The calendar that counts working days, or <see langword="null"/> if nothing is measured in working days.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>The bases of the complaint rates of all complaints.</summary>
    public IReadOnlyList<ComplaintBase> Bases { get; init; } = [];
}

/// <summary>Represents the statistics of a month (投诉统计表; 003, Art. 19).</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record MonthlyStatistics
{
    /// <summary>The month.</summary>
    public required StatisticsMonth Month { get; init; }

    /// <summary>The instant of observation. Everything that was recorded later is ignored.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The rows: one for each department, subject area and tier, in the order of their names.</summary>
    public required IReadOnlyList<MonthlyRow> Rows { get; init; }

    /// <summary>The row of all complaints together.</summary>
    public required MonthlyRow Total { get; init; }

    /// <summary>The complaint rates, one for each base.</summary>
    public required IReadOnlyList<Figure> ComplaintRates { get; init; }

    /// <summary>The causes found in cases that were closed in the month, the most frequent first.</summary>
    public required IReadOnlyList<CommonCause> Causes { get; init; }

    /// <summary>The arrivals by subject area and time.</summary>
    public required IReadOnlyList<ArrivalCount> Arrivals { get; init; }

    /// <summary>The complaints that may belong to the month but do not count, because their stored data cannot be read.</summary>
    public required IReadOnlyList<UnreadableComplaint> Unreadable { get; init; }
}
