using ComplaintFlow.Complaints;

namespace ComplaintFlow.Classification;

/// <summary>
/// A model of the host that judges complaints beside the rules. It is asked when a complaint is received and when its facts have changed,
/// before the decision; what it
/// said is kept with the complaint. Must be thread-safe.
/// </summary>
public interface IClassifier
{
    /// <summary>The name under which the rules declare it, in <c>Classification:Models</c>; compared without case.</summary>
    string Name { get; }

    /// <summary>
    /// Judges a complaint. An exception, and an answer that takes too long, count as no opinion: the complaint goes on without it.
    /// </summary>
    /// <param name="complaint">The complaint as it would be, already judged by the rules.</param>
    /// <param name="cancellationToken">Ends when the caller gives up, or when the time of the model has gone.</param>
    /// <returns>The opinion, or null for none.</returns>
    ValueTask<ClassifierOpinion?> ClassifyAsync(Complaint complaint, CancellationToken cancellationToken);
}
