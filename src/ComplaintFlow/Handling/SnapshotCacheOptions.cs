using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Handling;

/// <summary>Represents the options of the snapshot cache: the section <c>ComplaintFlow:SnapshotCache</c>.</summary>
public sealed class SnapshotCacheOptions
{
    /// <summary>The maximum number of complaints in memory; 1,000 by default, 0 for none.</summary>
    [SettingRange(0, 10_000_000)]
    public int Capacity { get; set; } = 1000;
}

/// <summary>Checks the ranges of <see cref="SnapshotCacheOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SnapshotCacheOptionsValidator : IValidateOptions<SnapshotCacheOptions>;
