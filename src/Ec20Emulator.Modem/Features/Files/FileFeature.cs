using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Files.Commands;
using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files;

/// <summary>The FILE commands over the modem's file store (files.md 3).</summary>
internal sealed class FileFeature : Feature
{
    /// <summary>Puts the feature together.</summary>
    /// <param name="core">What the modem stands on.</param>
    /// <param name="hasPower">True while RAM has power.</param>
    public FileFeature(ModemCore core, Func<bool> hasPower)
    {
        var options = new FileStoreOptions { Sd = core.Options.SdCardBytes is { } bytes ? new VolumeSize(bytes) : null };
        Store = new FileStore(options, UfsPersistence.Of(core.State, core.Logs.CreateLogger("State")));
        Control = new FilesControl(core, Store, hasPower);
        core.Commands.SetPolicy(CommandFamily.File, new FilePolicy());
        Commands =
        [
            new QFLds(Store),
            new QFLst(Store),
            new QFDel(Store),
            new QFUpl(Store),
            new QFDwl(Store),
            new QFOpen(Store),
            new QFRead(Store),
            new QFWrite(Store),
            new QFSeek(Store),
            new QFPosition(Store),
            new QFTuCat(Store),
            new QFClose(Store),
            new QFMov(Store),
        ];
    }

    /// <summary>The files: for FILE commands, certificates of TLS, and other features.</summary>
    public FileStore Store { get; }

    /// <summary>The files, from outside.</summary>
    public FilesControl Control { get; }

    public override IReadOnlyList<object> Commands { get; }

    /// <summary>Transfers keep what came, handles close, RAM is emptied (files.md 1).</summary>
    public override void PowerOff() => Store.Reboot();
}
