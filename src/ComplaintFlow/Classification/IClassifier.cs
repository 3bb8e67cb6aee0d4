using ComplaintFlow.Complaints;

namespace ComplaintFlow.Classification;

/// <summary>Represents a model of the host that classifies complaints in addition to the rules.</summary>
/// <remarks>
/// An implementation must be thread-safe. It is called before the decision, when a complaint is received and when its facts have changed.
/// Its opinion is kept with the complaint.
/// </remarks>
public interface IClassifier
{
    /// <summary>Gets the name under which the rules declare it, in <c>Classification:Models</c>. Names are compared without case.</summary>
    string Name { get; }

    /// <summary>
    /// Classifies a complaint. An exception, or an answer that takes too long, counts as no opinion, and the complaint continues without
    /// it.
    /// </summary>
    /// <param name="complaint">The complaint as it would be, already classified by the rules.</param>
    /// <param name="cancellationToken">A token that is cancelled when the caller gives up or the time of the model is over.</param>
    /// <returns>The opinion, or <see langword="null"/> for none.</returns>
    ValueTask<ClassifierOpinion?> ClassifyAsync(Complaint complaint, CancellationToken cancellationToken);
}
