using ComplaintFlow.Calendars;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures;

/// <summary>By what figures are told apart.</summary>
public enum FigureDimension
{
    /// <summary>Not at all: one figure for everything.</summary>
    All,

    /// <summary>By tier.</summary>
    Tier,

    /// <summary>By subject area.</summary>
    Category,

    /// <summary>By department. The promise of a department counts for the one that made it.</summary>
    Department,

    /// <summary>By the actor who answers for the complaint.</summary>
    Owner,

    /// <summary>By the way it came in.</summary>
    Channel,
}

/// <summary>Which figures are asked for.</summary>
public sealed record FigureQuery
{
    internal static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    /// <summary>The tenant.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>The first instant of the period.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first instant after the period.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What was written down later is not looked at, so that figures can be computed again as they were; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>By what they are told apart: how a complaint stands at <see cref="AsOf"/> decides where it counts.</summary>
    public FigureDimension By { get; init; }

    /// <summary>Complaints, or tip-offs: the two are never counted together.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>The zone of the hours, weekdays and months of arrivals.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// How long after a closing a reopening or a referral counts, and how long before a receipt another complaint makes it a repeated one.
    /// </summary>
    public TimeSpan Window { get; init; } = Quarter;

    /// <summary>The calendar whose working days count; null where nothing is measured in working days.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>What complaint rates are measured by.</summary>
    public IReadOnlyList<ComplaintBase> Bases { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>What the organisation has set itself.</summary>
    public IReadOnlyList<FigureGoal> Goals { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>What a complaint rate is measured by: orders, units, accounts, sales. The host knows it.</summary>
/// <param name="Name">The name, such as <c>orders</c>.</param>
/// <param name="Amount">How much of it there was in the period, not negative; for a rate by 10,000 yuan of sales, the sales divided by
/// 10,000.</param>
/// <param name="Scale">What the rate is told by: 1 for a share, 1,000 for complaints by thousand.</param>
/// <param name="Group">The group of the dimension asked for; null for all.</param>
public sealed record ComplaintBase(string Name, decimal Amount, decimal Scale = 1, string? Group = null);
