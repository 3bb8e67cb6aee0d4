using ComplaintFlow.Classification;
using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Handling.Service;

/// <summary>Asks the models of the host. Whatever a model does, the complaint goes on: a failure is an opinion that says so. Thread-safe.</summary>
internal sealed partial class ModelPanel(IEnumerable<IClassifier> classifiers, TimeProvider time, ILogger<ModelPanel> log)
{
    private readonly IClassifier[] _classifiers = [.. classifiers];

    public bool Implements(string name) => Find(name) is not null;

    /// <summary>What the declared models say, all asked at once; null where there are none.</summary>
    public async ValueTask<IReadOnlyList<ClassifierOpinion>?> AskAsync(Complaint complaint, Facts facts, RuleBook book, CancellationToken cancellationToken)
    {
        if (book.Classification.Models.Count == 0)
            return null;
        ClassifierOpinion?[] opinions = await Task.WhenAll(book.Classification.Models.Select(model => AskAsync(model, complaint, facts, book, cancellationToken))).ConfigureAwait(false);
        return [.. opinions.OfType<ClassifierOpinion>()];
    }

    private async Task<ClassifierOpinion?> AskAsync(CompiledModel model, Complaint complaint, Facts facts, RuleBook book, CancellationToken cancellationToken)
    {
        if (Find(model.Name) is not { } classifier)
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            ClassifierOpinion? opinion = await classifier.ClassifyAsync(complaint, patience.Token).AsTask().WaitAsync(model.Within, time, cancellationToken).ConfigureAwait(false);
            if (opinion is null)
                return null;
            var refusals = new List<Refusal>();
            InputShapes.Check(opinion, refusals);
            new InputCheck(book, facts, refusals).Opinion(opinion);
            return refusals.Count == 0 ? opinion with { Model = model.Name, Failure = null } : Failed(model, "it cannot be used");
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A model that ignores its token must not be waited for.
            await patience.CancelAsync().ConfigureAwait(false);
            return Failed(model, error.GetType().Name);
        }
    }

    private ClassifierOpinion Failed(CompiledModel model, string failure)
    {
        LogFailed(model.Name, failure);
        return new ClassifierOpinion { Model = model.Name, Confidence = 0, Failure = failure };
    }

    private IClassifier? Find(string name) => Array.Find(_classifiers, classifier => Names.Same(classifier.Name, name));

    [LoggerMessage(1201, LogLevel.Warning, "The model {Model} gave no opinion: {Failure}.")]
    private partial void LogFailed(string model, string failure);
}
