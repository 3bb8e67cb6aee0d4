namespace WebApp;

/// <summary>For the demo alone: it believes a header such as <c>X-Demo-Actor: anna; CaseOwner</c>. Sign people in instead.</summary>
internal sealed class DemoAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        const StringSplitOptions trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        if (Request.Headers["X-Demo-Actor"].ToString().Split([';', ','], trimmed) is not [var id, .. var roles])
            return Task.FromResult(AuthenticateResult.NoResult());
        var who = new ClaimsIdentity([new(ClaimTypes.Name, id), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(who), Scheme.Name)));
    }
}
