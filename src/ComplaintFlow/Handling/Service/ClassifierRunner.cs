using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using ComplaintFlow.Classification;
using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Asks the models of the host. They may be scoped, so each question has its own scope, since all are asked at once. The
/// complaint goes on regardless: a failure is recorded as an opinion. Thread-safe.
/// </summary>
internal sealed partial class ClassifierRunner(
    IServiceScopeFactory scopes, TimeProvider time, ILogger<ClassifierRunner>? log = null)
{
    private readonly ILogger _log = log ?? NullLogger<ClassifierRunner>.Instance;
    private readonly Lazy<FrozenSet<string>> _names = new(() => NamesOf(scopes));

    public bool Implements(string name) => _names.Value.Contains(name);

    /// <summary>Gets the opinions of the declared models, all asked at once; null if there are none.</summary>
    public async ValueTask<IReadOnlyList<ClassifierOpinion>?> AskAsync(
        Complaint complaint, Facts facts, RuleBook book, CancellationToken cancellationToken)
    {
        if (book.Classification.Models.Count == 0)
            return null;
        ClassifierOpinion?[] opinions = await Task.WhenAll(
            book.Classification.Models.Select(model => AskAsync(model, complaint, facts, book, cancellationToken))).ConfigureAwait(false);
        return [.. opinions.OfType<ClassifierOpinion>()];
    }

    private async Task<ClassifierOpinion?> AskAsync(
        CompiledModel model, Complaint complaint, Facts facts, RuleBook book, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using ConfiguredAsyncDisposable disposed = scope.ConfigureAwait(false);
        try
        {
            if (scope.ServiceProvider.GetServices<IClassifier>()
                .FirstOrDefault(one => Names.Same(one.Name, model.Name)) is not { } classifier)
                return null;
            ClassifierOpinion? opinion = await classifier.ClassifyAsync(complaint, patience.Token).AsTask()
                .WaitAsync(model.Within, time, cancellationToken).ConfigureAwait(false);
            if (opinion is null)
                return null;
            var refusals = new List<Refusal>();
            InputShapes.Check(opinion, refusals);
            new InputCheck(book, facts, refusals).Opinion(opinion);
            return refusals.Count == 0 ? opinion with { Model = model.Name, Failure = null } : Failed(model, "it cannot be used");
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Do not wait for a model that ignores its token.
            await patience.CancelAsync().ConfigureAwait(false);
            return Failed(model, error.GetType().Name);
        }
    }

    private ClassifierOpinion Failed(CompiledModel model, string failure)
    {
        LogFailed(model.Name, failure);
        return new ClassifierOpinion { Model = model.Name, Confidence = 0, Failure = failure };
    }

    private static FrozenSet<string> NamesOf(IServiceScopeFactory scopes)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        try
        {
            return scope.ServiceProvider.GetServices<IClassifier>().Select(classifier => classifier.Name).ToFrozenSet(Names.Comparer);
        }
        finally
        {
            // Rules are read at the start and when they change, by callers that do not wait.
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    [LoggerMessage(1201, LogLevel.Warning, "The model {Model} gave no opinion: {Failure}.")]
    private partial void LogFailed(string model, string failure);
}
