using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Commands;
using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files;

/// <summary>The FILE commands over the modem's file store (files.md 3).</summary>
internal sealed class FileFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<FileFeature>((CommandFamily.File, new FilePolicy()))
    {
        room => new QFLds(room.Store),
        room => new QFLst(room.Store),
        room => new QFDel(room.Store),
        room => new QFUpl(room.Store),
        room => new QFDwl(room.Store),
        room => new QFOpen(room.Store),
        room => new QFRead(room.Store),
        room => new QFWrite(room.Store),
        room => new QFSeek(room.Store),
        room => new QFPosition(room.Store),
        room => new QFTuCat(room.Store),
        room => new QFClose(room.Store),
        room => new QFMov(room.Store),
    };

    /// <summary>Puts the feature together.</summary>
    /// <param name="core">What the modem stands on.</param>
    /// <param name="hasPower">True while RAM has power.</param>
    public FileFeature(ModemCore core, Func<bool> hasPower)
    {
        var options = new FileStoreOptions { Sd = core.Options.SdCardBytes is { } bytes ? new VolumeSize(bytes) : null };
        Store = new FileStore(options, UfsPersistence.Of(core.State, core.Logs.CreateLogger("State")));
        Control = new FilesControl(core, Store, hasPower);
    }

    /// <summary>The files: for FILE commands, certificates of TLS, and other features.</summary>
    public FileStore Store { get; }

    /// <summary>The files, from outside.</summary>
    public FilesControl Control { get; }

    public override CommandSet Commands => Declared;

    /// <summary>Transfers keep what came, handles close, RAM is emptied (files.md 1).</summary>
    public override void PowerOff() => Store.Reboot();
}
