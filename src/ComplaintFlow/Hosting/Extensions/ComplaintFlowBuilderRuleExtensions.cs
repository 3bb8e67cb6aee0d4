using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds rules made in code to those of the configuration.</summary>
public static class ComplaintFlowBuilderRuleExtensions
{
    /// <summary>Adds rules made in code that lie beneath the configuration.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="layer">The rules, with what was found when they were made.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="layer"/> is null.</exception>
    /// <remarks>
    /// The configuration adds to the layer and overrides it by name, as a later layer of configuration does. A layer with states is the
    /// whole workflow: the built-in one is not used. A host with a finished rule book does not start, because the layer would have no
    /// effect.
    /// </remarks>
    /// <example>
    /// <code>
    /// RuleBookDefinition rules = RuleBookBuilder.Empty.Rule("safety", r => r.Then(t => t with { Flags = ["Safety"] }));
    /// builder.Services.AddComplaintFlow(builder.Configuration).AddRuleLayer(new RuleLayer("the rules of the shop", rules));
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddRuleLayer(this ComplaintFlowBuilder builder, RuleLayer layer)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(layer);
        builder.Services.AddSingleton(layer);
        return builder;
    }
}
