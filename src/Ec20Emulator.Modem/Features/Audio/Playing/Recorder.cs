using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Audio.Playing;

/// <summary>Records silence into a file of UFS (AT+QAUDRD). The file is there when the recording is over.</summary>
internal sealed class Recorder(AudioDevice device, FileStore files, Scheduler scheduler, UrcRouter urcs)
{
    private const string Command = "+QAUDRD";

    private FileName? _file;
    private bool _isAmr;
    private long _begunAt;

    /// <summary>True while it records.</summary>
    public bool IsRecording => device.IsBusyWith(Command);

    /// <summary>Begins; a file of that name already there is told by the URC.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isAmr">AMR; else WAVE.</param>
    public void Begin(FileName file, bool isAmr)
    {
        if (files.Size(file).Error is null)
        {
            urcs.Send(Line(1));
            return;
        }
        (_file, _isAmr, _begunAt) = (file, isAmr, scheduler.Time.GetTimestamp());
        device.Begin(new Sound(Command, Room(file.Medium), Line(3), Line(6)) { Finished = Keep, Interrupted = Keep });
    }

    /// <summary>Ends.</summary>
    public void Stop()
    {
        if (!IsRecording)
            return;
        device.Silence();
        Keep();
    }

    private static string Line(int code) => $"+QAUDRIND: 0,{code}";

    private TimeSpan Room(StorageMedium medium) => TimeSpan.FromSeconds(
        files.Space(medium).TryGet(out var space, out _) ? Math.Max(0, space.Free - SoundFile.WaveHeader) / (_isAmr ? SoundFile.AmrFramesPerSecond : SoundFile.WaveBytesPerSecond) : 0);

    private void Keep()
    {
        var length = scheduler.Time.GetElapsedTime(_begunAt);
        if (files.Put(_file!, _isAmr ? SoundFile.SilentAmr(length) : SoundFile.SilentWave(length)) is not null)
            urcs.Send(Line(3));
    }
}
