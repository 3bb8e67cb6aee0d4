using ComplaintFlow.Rules;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Reports healthy if the rules in force are those of the configuration, degraded if the last change was rejected or the
/// configuration has lost its rules.
/// </summary>
internal sealed class RuleBookHealthCheck(IRuleBookSource rules, RuleReloadMonitor changes) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        RuleBook book = rules.Current;
        IReadOnlyList<string> defects =
            (rules as ConfiguredRuleBook)?.Loss is { Count: > 0 } loss ? [.. loss.Select(one => one.ToString())] : changes.Defects;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["hash"] = book.Hash, ["warnings"] = book.Warnings.Count };
        if (defects.Count == 0)
            return Task.FromResult(HealthCheckResult.Healthy("The rules of the configuration are in force.", data));
        data["defects"] = defects;
        return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus,
            "The last change of the rules was rejected; those before it are in force.", data: data));
    }
}
