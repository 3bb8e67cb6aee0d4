using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Stateless;
using ComplaintFlow.Stateless.Importing;
using Stateless;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Brings a Stateless machine along as the workflow.</summary>
public static class ComplaintFlowBuilderStatelessExtensions
{
    /// <summary>Uses a Stateless machine as the main region of the workflow, beneath the configuration.</summary>
    /// <typeparam name="TState">The type of the states.</typeparam>
    /// <typeparam name="TTrigger">The type of the triggers.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="machine">The machine. It is read once, by this call, and never fired.</param>
    /// <param name="configure">Adds what Stateless does not show, and binds guards and actions.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="machine"/> is null.</exception>
    /// <remarks>
    /// The built-in workflow is not used. The configuration may add to the states and override them by name, for instance to give a
    /// transition roles or a state a timeout. A host does not start if the import has errors, or if a guard or an action has no function.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .UseStatelessWorkflow(machine, options =&gt;
    ///     {
    ///         options.By("Refund", "Approver");
    ///         options.Predicates.Bind("order is paid", orders.IsPaid);
    ///         options.Effects.Bind("print label", (effect, _) =&gt; labels.PrintAsync(effect.Number));
    ///     });
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder UseStatelessWorkflow<TState, TTrigger>(
        this ComplaintFlowBuilder builder, StateMachine<TState, TTrigger> machine, Action<StatelessOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(machine);
        var options = new StatelessOptions();
        configure?.Invoke(options);
        StatelessImportResult import = StatelessImport.Read(machine.GetInfo(), options);
        options.Predicates.All.Register(builder);
        options.Effects.All.Register(builder);
        return builder.AddRuleLayer(new RuleLayer("the Stateless machine", import.AddTo(RuleBookBuilder.Empty))
        {
            Copies = import.Copies,
            Diagnostics =
            [
                .. import.Diagnostics,
                .. BindingCheck.Of(nameof(options.Predicates), "guard", import.Predicates, options.Predicates.All.Names),
                .. BindingCheck.Of(nameof(options.Effects), "action", import.Effects, options.Effects.All.Names),
            ],
        });
    }
}
