namespace Ec20Emulator.Host.Options;

/// <summary>Why a file cannot be read or written, for the person who named it: the system's own words name paths that person never typed.</summary>
internal static class FileTrouble
{
    /// <summary>In words, without the name of the file.</summary>
    /// <param name="path">As it was typed.</param>
    /// <param name="failure">What the system said.</param>
    public static string Of(string path, Exception failure) => failure switch
    {
        DirectoryNotFoundException => $"there is no folder {Path.GetDirectoryName(path)}; make it first",
        FileNotFoundException => "there is no such file",
        _ when Directory.Exists(path) => "that is a folder; name a file",
        UnauthorizedAccessException => "access is denied; look at the permissions of the file and its folder",
        _ => failure.Message,
    };
}
