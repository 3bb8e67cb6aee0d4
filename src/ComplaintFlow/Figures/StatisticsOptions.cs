using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Figures;

/// <summary>
/// Provides the options of the statistics duty: the first month, the due day and the roles. The section is <c>ComplaintFlow:Statistics</c>.
/// </summary>
public sealed class StatisticsOptions
{
    /// <summary>The first day of the first month for which statistics are required. You must set it.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The time zone (IANA name) in which months begin and end, such as <c>Asia/Shanghai</c>. You must set it.</summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// The day of the next month on which the statistics are due, until its end: 1 to 27. The default is 5. No later day is allowed,
    /// because every month has these days and another day after them.
    /// </summary>
    [SettingRange(1, 27)]
    public int DueDay { get; set; } = 5;

    /// <summary>
    /// The calendar of the rules whose working days the statistics count, or <see langword="null"/> if they measure nothing in working
    /// days.
    /// </summary>
    public string? Calendar { get; set; }

    /// <summary>The tenant.</summary>
    public string Tenant { get; set; } = ComplaintKey.DefaultTenant;

    /// <summary>The roles that prepare the statistics. If it is empty, it is <see cref="Roles.QualityManager"/>.</summary>
    public IList<string> Preparers { get; } = [];

    /// <summary>
    /// The roles that review the statistics. If it is empty, they are <see cref="Roles.BusinessManager"/> and
    /// <see cref="Roles.Executive"/>.
    /// </summary>
    public IList<string> Reviewers { get; } = [];
}

/// <summary>Checks the ranges of <see cref="StatisticsOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class StatisticsOptionsValidator : IValidateOptions<StatisticsOptions>;
