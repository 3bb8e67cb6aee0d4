using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting.Binding;

/// <summary>Makes options anew from the present configuration, and forgets them: only their failures matter.</summary>
/// <typeparam name="TOptions">The options.</typeparam>
/// <param name="factory">Makes and validates the options.</param>
internal sealed class OptionsCheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    IOptionsFactory<TOptions> factory) : IOptionsCheck
    where TOptions : class
{
    public IEnumerable<string> Check()
    {
        try
        {
            _ = factory.Create(Options.DefaultName);
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
    }
}
