using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the predicates that the rules declare.</summary>
public static class ComplaintFlowBuilderPredicateExtensions
{
    /// <summary>Adds a class that evaluates a predicate which the rules declare under <c>Predicates</c>.</summary>
    /// <typeparam name="TPredicate">The class. One instance is created, since a predicate is pure and thread-safe.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later call with the same name replaces an earlier one.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
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
    /// Adds a delegate that evaluates a predicate which the rules declare under <c>Predicates</c>. It must be pure and
    /// thread-safe: for the same complaint, it always gives the same answer.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later call with the same name replaces an earlier one.</param>
    /// <param name="predicate">The predicate.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="predicate"/> is null.</exception>
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
