mod opinions;
