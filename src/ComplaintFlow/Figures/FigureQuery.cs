using ComplaintFlow.Calendars;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures;

/// <summary>Specifies the dimension by which figures are grouped.</summary>
public enum FigureDimension
{
    /// <summary>No grouping: one figure for everything.</summary>
    All,

    /// <summary>By tier.</summary>
    Tier,

    /// <summary>By subject area.</summary>
    Category,

    /// <summary>By department. The internal target of a department counts for the department that had it.</summary>
    Department,

    /// <summary>By the actor who is responsible for the complaint.</summary>
    Owner,

    /// <summary>By the channel through which the complaint came in.</summary>
    Channel,
}

/// <summary>Represents a request for figures.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record FigureQuery
{
    internal static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    /// <summary>The tenant. In a host, case makes no difference, and a tenant that nobody declared is refused.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>The first instant of the period.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first instant after the period.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>
    /// The instant of observation, or <see langword="null"/> for now. Everything that was recorded later is ignored, so that you can
    /// compute earlier figures again.
    /// </summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The dimension by which figures are grouped. The complaint as it is at <see cref="AsOf"/> decides its group.</summary>
    public FigureDimension By { get; init; }

    /// <summary>Complaints or tip-offs. The two are never counted together.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>The time zone of the hours, weekdays and months of arrivals.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// The elapsed time after a closing in which a reopening or a referral counts. It is also the time before a receipt in which another
    /// complaint makes the new one a repeated one.
    /// </summary>
    public TimeSpan Window { get; init; } = Quarter;

    /// <summary>The calendar that counts working days, or <see langword="null"/> if nothing is measured in working days.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>The bases of complaint rates.</summary>
    public IReadOnlyList<ComplaintBase> Bases { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The goals of the organisation.</summary>
    public IReadOnlyList<FigureGoal> Goals { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Represents a base of a complaint rate, such as orders, units, accounts or sales. The host provides it.</summary>
/// <param name="Name">The name, such as <c>orders</c>.</param>
/// <param name="Amount">
/// The amount in the period: 0, or from 0.0001 to less than 10^15. For a rate per 10,000 yuan of sales, it is the sales divided by 10,000.
/// </param>
/// <param name="Scale">
/// The scale of the rate: 1 for a share, 1,000 for complaints per thousand. It is from 0.0001 to 1,000,000,000.
/// </param>
/// <param name="Group">The group in the requested dimension, or <see langword="null"/> for all.</param>
public sealed record ComplaintBase(string Name, decimal Amount, decimal Scale = 1, string? Group = null)
{
    private const decimal Least = 0.0001m;

    /// <summary>Whether a rate can be computed. The limits rule out an overflow.</summary>
    internal static bool IsUsable(ComplaintBase? one) => one is
    {
        Amount: 0 or (>= Least and < 1_000_000_000_000_000), Scale: >= Least and <= 1_000_000_000,
    };
}
