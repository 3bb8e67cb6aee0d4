using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Implements the predicates that the rules declare.</summary>
public static class ComplaintFlowBuilderPredicateExtensions
{
    /// <summary>Implements a predicate that the rules declare under <c>Predicates</c>, by a class.</summary>
    /// <typeparam name="TPredicate">The class; made once, since a predicate is pure and thread-safe.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later one replaces an earlier one.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ComplaintFlowBuilder AddPredicate<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    TPredicate>(
        this ComplaintFlowBuilder builder, string name)
        where TPredicate : class, IComplaintPredicate
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        builder.Services.TryAddSingleton<TPredicate>();
        builder.Services.AddSingleton(provider => new PredicateRegistration(name, provider.GetRequiredService<TPredicate>().Evaluate));
        return builder;
    }

    /// <summary>
    /// Implements a predicate that the rules declare under <c>Predicates</c>. It must be pure and thread-safe: asked twice about the same
    /// complaint, it answers the same.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later one replaces an earlier one.</param>
    /// <param name="predicate">The predicate.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ComplaintFlowBuilder AddPredicate(this ComplaintFlowBuilder builder, string name, Func<Complaint, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(predicate);
        builder.Services.AddSingleton(new PredicateRegistration(name, predicate));
        return builder;
    }
}
