using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Door;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Calls the host's checks of orders and customers. They may be scoped, so each decision has its own scope. A check that fails
/// counts as unknown: a complaint does not wait for another system.
/// </summary>
internal sealed partial class FactCheckRunner(IServiceScopeFactory scopes, ILogger<FactCheckRunner>? logger = null)
{
    private readonly ILogger _log = logger ?? NullLogger<FactCheckRunner>.Instance;

    public async ValueTask<IReadOnlyList<FactCheck>> AskAsync(Complaint complaint, DateTimeOffset now, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            return await AskAsync(scope.ServiceProvider.GetServices<IFactCheck>(), complaint, now, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<FactCheck>> AskAsync(
        IEnumerable<IFactCheck> checks, Complaint complaint, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answers = new List<FactCheck>();
        foreach (IFactCheck check in checks)
        {
            (CheckResult result, string? reference) = (CheckResult.Unknown, null);
            try
            {
                (result, reference) = await check.CheckAsync(complaint, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFailed(check.Name, error.GetType().Name);
            }
            var answer = new FactCheck(check.Name, result, now, Actor.System.Id, reference);
            if (!InputShapes.IsSound(answer))
            {
                LogFailed(check.Name, "it cannot be used");
                answer = answer with { Result = CheckResult.Unknown, Reference = null };
                if (!InputShapes.IsSound(answer))
                    continue; // its name is not valid either
            }
            answers.Add(answer);
        }
        return answers;
    }

    [LoggerMessage(1110, LogLevel.Warning, "The check {Name} failed: {Error}.")]
    private partial void LogFailed(string name, string error);
}
