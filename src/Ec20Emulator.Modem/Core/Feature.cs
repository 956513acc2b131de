namespace Ec20Emulator.Modem.Core;

/// <summary>A part of the modem that follows one chapter of the manuals: state, commands, URCs. Lives on the mailbox.</summary>
internal abstract class Feature
{
    /// <summary>The commands of the feature, one object each.</summary>
    public abstract IReadOnlyList<object> Commands { get; }

    /// <summary>Power is on and the AT engine is about to answer.</summary>
    public virtual void PowerOn()
    {
    }

    /// <summary>Power is going, by AT+QPOWD, a reboot or the end of the modem: nothing volatile survives.</summary>
    public virtual void PowerOff()
    {
    }
}
