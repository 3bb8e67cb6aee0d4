using System.Runtime.ExceptionServices;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Collects everything that prevents a start, so that it is reported at once. Not thread-safe.</summary>
internal sealed class StartupFailures
{
    private readonly List<Exception> _all = [];

    /// <summary>Makes a check. What it finds is kept, and the next check is made too.</summary>
    public void Try(Action check)
    {
        try
        {
            check();
        }
        catch (AggregateException several) when (several.InnerExceptions.All(IsReport))
        {
            foreach (Exception one in several.InnerExceptions)
                Add(one);
        }
        catch (Exception one) when (IsReport(one))
        {
            Add(one);
        }
    }

    /// <summary>
    /// Adds a report. A check that needs options fails with them again, and the reader of rules finds wrong keys of options too: what was
    /// reported is left out.
    /// </summary>
    public void Add(Exception found)
    {
        var told = _all.OfType<OptionsValidationException>().SelectMany(one => one.Failures).ToHashSet(StringComparer.Ordinal);
        if (found is OptionsValidationException options && options.Failures.All(told.Contains))
            return;
        if (found is RuleBookException { Diagnostics: var diagnostics } && told.Count > 0)
        {
            Diagnostic[] rest = [.. diagnostics.Where(defect => !told.Contains(defect.ToString()))];
            if (!Array.Exists(rest, defect => defect.Severity == DiagnosticSeverity.Error))
                return;
            found = rest.Length == diagnostics.Count ? found : new RuleBookException(rest);
        }
        _all.Add(found);
    }

    /// <exception cref="AggregateException">Several checks have failed.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 1)
            throw new AggregateException("The host cannot start.", _all);
        if (_all.Count == 1)
            ExceptionDispatchInfo.Throw(_all[0]);
    }

    private static bool IsReport(Exception error) =>
        error is OptionsValidationException or RuleBookException or EvidenceException;
}
