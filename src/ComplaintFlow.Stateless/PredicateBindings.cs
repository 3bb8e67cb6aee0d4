using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Stateless;

/// <summary>Binds the guards of a Stateless machine, and the criteria of its dynamic transitions, to functions over a complaint.</summary>
/// <remarks>
/// Stateless shows descriptions of its guards and not the guards themselves, which close over one object. Here one workflow serves all
/// complaints, so each guard is a function of the complaint. Not thread-safe.
/// </remarks>
public sealed class PredicateBindings
{
    internal PredicateBindings()
    {
    }

    internal FunctionBindings All { get; } = new();

    /// <summary>Binds a guard to a function.</summary>
    /// <param name="name">The description of the guard in Stateless, compared without case.</param>
    /// <param name="predicate">A pure and thread-safe function: for the same complaint, it always gives the same answer.</param>
    /// <returns>These bindings.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public PredicateBindings Bind(string name, Func<Complaint, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        All.Add(name, builder => builder.AddPredicate(name, predicate));
        return this;
    }

    /// <summary>Binds a guard to a class that the container makes.</summary>
    /// <typeparam name="TPredicate">The class. One instance is made.</typeparam>
    /// <param name="name">The description of the guard in Stateless, compared without case.</param>
    /// <returns>These bindings.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public PredicateBindings Bind<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPredicate>(string name)
        where TPredicate : class, IComplaintPredicate
    {
        All.Add(name, builder => builder.AddPredicate<TPredicate>(name));
        return this;
    }
}
