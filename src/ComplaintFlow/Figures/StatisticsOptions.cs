using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Figures;

/// <summary>Since when the statistics of months are owed, until when, and by whom: the section <c>ComplaintFlow:Statistics</c>.</summary>
public sealed class StatisticsOptions
{
    /// <summary>The first day of the first month that is owed. Required.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The time zone (IANA) in which months begin and end, such as <c>Asia/Shanghai</c>. Required.</summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// The day of the next month on which they are due, until its end: 1 to 27, since every month has it and another one follows; 5 by
    /// default.
    /// </summary>
    [SettingRange(1, 27)]
    public int DueDay { get; set; } = 5;

    /// <summary>The calendar of the rules whose working days the statistics count; null if they measure nothing in working days.</summary>
    public string? Calendar { get; set; }

    /// <summary>The tenant.</summary>
    public string Tenant { get; set; } = ComplaintKey.DefaultTenant;

    /// <summary>The roles that prepare; <see cref="Roles.QualityManager"/> if there are none.</summary>
    public IList<string> Preparers { get; } = [];

    /// <summary>The roles that review; <see cref="Roles.BusinessManager"/> and <see cref="Roles.Executive"/> if there are none.</summary>
    public IList<string> Reviewers { get; } = [];
}

/// <summary>Checks the ranges of <see cref="StatisticsOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class StatisticsOptionsValidator : IValidateOptions<StatisticsOptions>;
