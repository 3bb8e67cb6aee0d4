namespace ComplaintFlow.Figures.Counting;

/// <summary>Counts the causes that were found.</summary>
internal sealed class CauseCount
{
    private readonly Dictionary<(string Cause, string? Department), long> _byDepartment = [];
    private readonly Dictionary<(FigureGroup Group, string Cause), long> _byGroup = [];

    public void Add(string cause, string? department, FigureGroup[] groups)
    {
        _byDepartment[(cause, department)] = _byDepartment.GetValueOrDefault((cause, department)) + 1;
        foreach (FigureGroup group in groups)
            _byGroup[(group, cause)] = _byGroup.GetValueOrDefault((group, cause)) + 1;
    }

    /// <summary>The causes in one group, the most frequent first, then by name.</summary>
    public IEnumerable<string> Of(FigureGroup group) =>
        _byGroup.Where(one => one.Key.Group == group).OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key.Cause, StringComparer.Ordinal).Select(one => one.Key.Cause);

    /// <summary>All causes with their shares, the most frequent first, then by name.</summary>
    public IReadOnlyList<CommonCause> Pareto()
    {
        decimal all = _byDepartment.Values.Sum();
        decimal before = 0;
        var causes = new List<CommonCause>();
        foreach (IGrouping<string, KeyValuePair<(string Cause, string? Department), long>> cause in _byDepartment
            .GroupBy(one => one.Key.Cause, StringComparer.Ordinal)
            .OrderByDescending(one => one.Sum(count => count.Value)).ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            long count = cause.Sum(one => one.Value);
            before += count;
            DepartmentCount[] departments =
                [.. cause.Select(one => new DepartmentCount(one.Key.Department, one.Value)).OrderByDescending(one => one.Count)
                    .ThenBy(one => one.Department, StringComparer.Ordinal)];
            causes.Add(new CommonCause(cause.Key, count, count / all, before / all, departments));
        }
        return causes;
    }
}
