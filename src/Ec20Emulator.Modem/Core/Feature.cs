using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Core;

/// <summary>
/// A part of the modem that follows one chapter of the manuals, with all that belongs to it: state, commands, settings, what the world can
/// do to it. This is its door. Lives on the mailbox.
/// </summary>
internal abstract class Feature : ICommandRoom
{
    /// <inheritdoc/>
    public virtual CommandSet Commands => CommandSet.None;

    /// <summary>What the world can do to it.</summary>
    public virtual IEnumerable<WorldControl> World => [];

    /// <inheritdoc/>
    public virtual object Enter() => this;

    /// <summary>Power is on and the AT engine is about to answer.</summary>
    public virtual void PowerOn()
    {
    }

    /// <summary>Power is going, by AT+QPOWD, a reboot or the end of the modem: nothing volatile survives.</summary>
    public virtual void PowerOff()
    {
    }

    /// <summary>The world around it is as at first again. Called only while power is off.</summary>
    public virtual void RestoreWorld()
    {
    }

    /// <summary>Its parts of the view of the whole modem, each with the name it has there, in camelCase.</summary>
    public virtual IEnumerable<(string Name, object State)> Look() => [];

    /// <summary>What it counts.</summary>
    public virtual IEnumerable<Figure> Count() => [];
}
