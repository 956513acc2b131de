namespace Ec20Emulator.Modem.Lint;

/// <summary>One kind of host behaviour that this modem forgives and a real one may answer otherwise. Shared by all modems: it keeps no state.</summary>
public abstract class LintRule
{
    private protected LintRule()
    {
    }

    /// <summary>Its name, in lower case with hyphens: what options silence it by.</summary>
    public abstract string Name { get; }

    /// <summary>What the host does.</summary>
    public abstract string Summary { get; }

    /// <summary>Where it is known from that a real module may take it otherwise: public reports, else manuals.</summary>
    public abstract string Evidence { get; }

    /// <summary>What the host is to do instead.</summary>
    public abstract string Cure { get; }

    /// <summary>True where a strict module refuses it: the rule can be made to answer <c>ERROR</c>.</summary>
    public virtual bool CanBeStrict => false;
}
